//! Words that begin as 前 and 后 do.

/// Words that begin with 前 or 后 and are no "before" or "after".
pub(super) const COMPOUNDS: &[&str] = &[
    "前端", "前台", "前置", "前方", "前线", "前期", "前往", "前任", "前排", "前场", "前海", "前门",
    "后台", "后端", "后续", "后方", "后勤", "后备", "后来", "后期", "后门", "后援", "后排", "后场",
];

//! A section of the customer's report written by keys, in Chinese, at 80×24: through a kill, and from "resolved" to the files.

use dingli::report::Format;

use crate::support::terminal::{Terminal, at_work};

const SUMMARY: &str = "存储阵列故障使交易中断，给您添了麻烦。";
const CAUSE: &str = "两块硬盘先后损坏，备用盘没有及时接替。";

/// A window whose keys are counted, but for the prose that is typed.
struct Counted {
    window: Terminal,
    keys: usize,
}

impl Counted {
    fn press(&mut self, key: &str) -> &mut Self {
        self.window.press(key);
        self.keys += 1;
        self
    }

    fn choose(&mut self, text: &str) -> &mut Self {
        self.window.type_text(text);
        self.keys += text.chars().count();
        self
    }

    fn prose(&mut self, text: &str) -> &mut Self {
        self.window.type_text(text).wait_for(text);
        self
    }

    fn wait_for(&mut self, text: &str) -> &mut Self {
        self.window.wait_for(text);
        self
    }
}

/// Opens the desk by way of the report's preview.
fn to_the_desk(counted: &mut Counted) {
    counted.press("^E").wait_for("出报告").press("Tab").press("Tab").choose("all");
    counted.press("^S").wait_for("按纯文本显示");
    counted.press("e").wait_for("客户报告第");
}

#[test]
fn l5_prose_in_chinese_survives_a_kill_in_the_middle_of_typing_and_is_exported() {
    let (home, reference) = at_work("zh-CN");
    home.run(["status", &reference, "resolved", "--customer-visible"]);
    let mut counted = Counted { window: Terminal::open(&home.dir(), (80, 24)), keys: 0 };
    counted.wait_for("磁盘柜坏了");
    to_the_desk(&mut counted);
    let (half, rest) = SUMMARY.split_at("存储阵列故障使交易中断".len());
    counted.prose(half);
    home.wait_for_draft(half);
    counted.window.kill9();
    // From here to the files every key counts.
    let mut counted = Counted { window: Terminal::open(&home.dir(), (80, 24)), keys: 0 };
    counted.wait_for("磁盘柜坏了");
    to_the_desk(&mut counted);
    counted.wait_for(half).prose(rest);
    counted.press("^S").wait_for("已写，将写进客户报告");
    // On to the section on the cause.
    let mut turns = 0;
    while !counted.window.screen().contains("原因 · 客户报告第") {
        counted.press("Tab").wait_for(&format!("客户报告第 {} 节", turns + 2));
        turns += 1;
        assert!(turns < 10, "{}", counted.window.screen());
    }
    counted.prose(CAUSE).press("^S").wait_for("已写，将写进客户报告");
    counted.press("Esc").window.wait_gone("客户报告第");
    counted.press("^E").wait_for("出报告").press("Tab").press("Tab").choose("all");
    counted.press("^S").wait_for("按纯文本显示");
    let all = Format::offered().count();
    counted.press("^S").wait_for(&format!("已写出 {all} 个文件"));
    assert!(counted.keys < 60, "{} keys", counted.keys);
    let folder = home.dir().join("reports");
    let texts: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .map(|path| std::fs::read_to_string(path).unwrap().replace(['\n', ' '], ""))
        .collect();
    let [text] = &texts[..] else { panic!("{texts:?}") };
    assert!(text.contains(SUMMARY) && text.contains(CAUSE), "{text}");
    counted.press("Esc");
}

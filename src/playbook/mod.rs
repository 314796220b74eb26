//! What a class of incident asks, promises and escalates.

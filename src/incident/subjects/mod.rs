//! What an incident is about: one room a subject. A body is what an entry of a kind says, as it is stored.

pub mod action;
pub mod attachment;
pub mod brief;
pub mod commitment;
pub mod contact;
pub mod contract;
pub mod decision;
pub mod document;
pub mod duty;
pub mod erasure;
pub mod escalation;
pub mod fact;
pub mod hold;
pub mod lifecycle;
pub mod link;
pub mod mark;
pub mod merge;
pub mod milestone;
pub mod note;
pub mod offer;
pub mod pause;
pub mod person;
pub mod playbook;
pub mod remedy;
pub mod responsibility;
pub mod snooze;

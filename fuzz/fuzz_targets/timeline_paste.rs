//! A chat pasted into the tray of a timeline: the first two lines are the day and the zone.
#![no_main]
use calms::domain::{Chat, Duration, DayClock, Instant, Local, TimeList};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut parts = text.splitn(3, '\n');
    let mut part = || parts.next().unwrap_or_default();
    let local = Local::read(part(), part(), jiff::civil::date(2026, 11, 22));
    let pasted = part();
    let lines = Chat::lines(pasted);
    let read = Chat::read(&lines, &local);
    let told = read.told.iter().flat_map(|told| told.first..=told.last);
    let mut all: Vec<usize> = told.chain(read.unread.iter().map(|unread| unread.index)).collect();
    all.sort_unstable();
    assert_eq!(all, (0..lines.len()).collect::<Vec<_>>(), "each line once");
    let _ = (Chat::is_one(pasted), Instant::parse(pasted, local.zone.as_ref()));
    let _ = Duration::parse(pasted, DayClock::default());
    let _ = TimeList::read(pasted, DayClock::default(), local.zone.as_ref());
});

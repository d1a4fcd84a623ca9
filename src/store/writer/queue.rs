//! Which snapshot is saved when: a pure plan, told the time.
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::Urgency;

/// The newest snapshot of each path, and when each may be saved.
pub(super) struct Queue<S> {
    pace: Duration,
    slots: BTreeMap<PathBuf, Slot<S>>,
}

struct Slot<S> {
    waiting: Option<S>,
    urgency: Urgency,
    tried: Option<Duration>,
}

impl<S> Queue<S> {
    /// Plans at most one try per path in each `pace`, but for urgent ones.
    pub(super) fn new(pace: Duration) -> Self {
        Self {
            pace,
            slots: BTreeMap::new(),
        }
    }

    /// Takes a snapshot in; an older one of that path is dropped, its urgency is not.
    pub(super) fn offer(&mut self, path: PathBuf, snapshot: S, urgency: Urgency) {
        let slot = self.slots.entry(path).or_insert(Slot {
            waiting: None,
            urgency,
            tried: None,
        });
        slot.waiting = Some(snapshot);
        if urgency == Urgency::Now {
            slot.urgency = urgency;
        }
    }

    /// Puts back what could not be saved, unless a newer one waits.
    pub(super) fn put_back(&mut self, path: &Path, snapshot: S) {
        if let Some(slot) = self.slots.get_mut(path)
            && slot.waiting.is_none()
        {
            slot.waiting = Some(snapshot);
        }
    }

    /// Drops what waits for a path.
    pub(super) fn forget(&mut self, path: &Path) {
        self.slots.remove(path);
    }

    /// How long until the next one may be saved; none where nothing waits.
    pub(super) fn wait(&self, now: Duration) -> Option<Duration> {
        self.first().map(|(due, _)| due.saturating_sub(now))
    }

    /// Takes out the one that may be saved, if any may.
    pub(super) fn take_due(&mut self, now: Duration) -> Option<(PathBuf, S)> {
        let (due, path) = self.first()?;
        if due > now {
            return None;
        }
        let path = path.to_owned();
        self.take(path, now)
    }

    /// The paths for which something waits.
    pub(super) fn waiting(&self) -> Vec<PathBuf> {
        let waiting = self.slots.iter().filter(|(_, slot)| slot.waiting.is_some());
        waiting.map(|(path, _)| path.clone()).collect()
    }

    /// Takes out what waits for a path, whether or not it may be saved already.
    pub(super) fn take(&mut self, path: PathBuf, now: Duration) -> Option<(PathBuf, S)> {
        let slot = self.slots.get_mut(&path)?;
        let snapshot = slot.waiting.take()?;
        slot.tried = Some(now);
        slot.urgency = Urgency::Soon;
        Some((path, snapshot))
    }

    fn first(&self) -> Option<(Duration, &Path)> {
        let waiting = self.slots.iter().filter(|(_, slot)| slot.waiting.is_some());
        waiting
            .map(|(path, slot)| (self.due(slot), path.as_path()))
            .min()
    }

    fn due(&self, slot: &Slot<S>) -> Duration {
        match (slot.urgency, slot.tried) {
            (Urgency::Soon, Some(tried)) => tried + self.pace,
            (Urgency::Soon, None) | (Urgency::Now, _) => Duration::ZERO,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn queue() -> Queue<u32> {
        Queue::new(Duration::from_secs(1))
    }

    fn ms(n: u64) -> Duration {
        Duration::from_millis(n)
    }

    fn due(queue: &mut Queue<u32>, at: u64) -> Option<u32> {
        queue.take_due(ms(at)).map(|(_, snapshot)| snapshot)
    }

    #[test]
    fn an_empty_queue_waits_for_nothing() {
        let mut queue = queue();
        assert_eq!(queue.wait(ms(0)), None);
        queue.offer("a".into(), 1, Urgency::Soon);
        assert_eq!(due(&mut queue, 0), Some(1));
        assert_eq!(queue.wait(ms(1)), None, "nor after it has been emptied");
    }

    #[test]
    fn the_newest_snapshot_wins_and_a_second_passes_between_two() {
        let mut queue = queue();
        queue.offer("a".into(), 1, Urgency::Soon);
        queue.offer("a".into(), 2, Urgency::Soon);
        assert_eq!(due(&mut queue, 500), Some(2));
        queue.offer("a".into(), 3, Urgency::Soon);
        assert_eq!(due(&mut queue, 600), None);
        assert_eq!(queue.wait(ms(600)), Some(ms(900)));
        queue.offer("a".into(), 4, Urgency::Soon);
        assert_eq!(due(&mut queue, 1500), Some(4));
    }

    #[test]
    fn an_urgent_snapshot_does_not_wait_nor_one_that_replaces_it() {
        let mut queue = queue();
        queue.offer("a".into(), 1, Urgency::Soon);
        assert_eq!(due(&mut queue, 0), Some(1));
        queue.offer("a".into(), 2, Urgency::Now);
        queue.offer("a".into(), 3, Urgency::Soon);
        assert_eq!(due(&mut queue, 1), Some(3));
        queue.offer("a".into(), 4, Urgency::Soon);
        assert_eq!(due(&mut queue, 2), None);
    }

    #[test]
    fn what_failed_is_tried_again_after_a_second_unless_a_newer_one_came() {
        let mut queue = queue();
        queue.offer("a".into(), 1, Urgency::Now);
        assert_eq!(due(&mut queue, 0), Some(1));
        queue.put_back(Path::new("a"), 1);
        assert_eq!(queue.wait(ms(10)), Some(ms(990)));
        queue.offer("a".into(), 2, Urgency::Soon);
        queue.put_back(Path::new("a"), 1);
        assert_eq!(due(&mut queue, 1000), Some(2));
    }

    #[test]
    fn paths_do_not_wait_for_one_another() {
        let mut queue = queue();
        queue.offer("a".into(), 1, Urgency::Soon);
        assert_eq!(due(&mut queue, 0), Some(1));
        queue.offer("a".into(), 2, Urgency::Soon);
        queue.offer("b".into(), 3, Urgency::Soon);
        assert_eq!(due(&mut queue, 1), Some(3));
        assert_eq!(due(&mut queue, 1), None);
    }
}

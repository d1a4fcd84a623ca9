//! Does the same with each of many things, by as many threads as the machine has processors.
//!
//! What comes out is in the order of what went in, whoever was faster. Things are taken in blocks,
//! so that one slow file holds nobody else up. It knows neither files nor sessions.
use std::panic;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// More threads than these only wait for the same disk.
const MOST: usize = 4;

/// How many threads there can be.
fn available() -> usize {
    static AVAILABLE: OnceLock<usize> = OnceLock::new();
    // To ask the system takes as long as a hundred files.
    *AVAILABLE.get_or_init(|| {
        let available = thread::available_parallelism();
        available.map_or(1, usize::from).min(MOST)
    })
}

/// Makes something of each; so many, at least one, are taken at a time. Panics where `one` does.
pub fn all<'w, W: Sync, R: Send>(
    work: &'w [W],
    at_a_time: usize,
    one: impl Fn(&'w W) -> R + Sync,
) -> Vec<R> {
    by(available(), work, at_a_time, one)
}

fn by<'w, W: Sync, R: Send>(
    hands: usize,
    work: &'w [W],
    at_a_time: usize,
    one: impl Fn(&'w W) -> R + Sync,
) -> Vec<R> {
    let hands = hands.min(work.len().div_ceil(at_a_time));
    if hands < 2 {
        return work.iter().map(one).collect();
    }
    let next = AtomicUsize::new(0);
    let lend_a_hand = || {
        let mut done: Vec<(usize, Vec<R>)> = Vec::new();
        loop {
            let start = next.fetch_add(at_a_time, Ordering::Relaxed);
            let end = work.len().min(start.saturating_add(at_a_time));
            let Some(block) = work.get(start..end).filter(|block| !block.is_empty()) else {
                return done;
            };
            done.push((start, block.iter().map(&one).collect()));
        }
    };
    let mut blocks = thread::scope(|scope| {
        let others: Vec<_> = (1..hands).map(|_| scope.spawn(lend_a_hand)).collect();
        let mut blocks = lend_a_hand();
        for other in others {
            match other.join() {
                Ok(done) => blocks.extend(done),
                Err(panic) => panic::resume_unwind(panic),
            }
        }
        blocks
    });
    blocks.sort_unstable_by_key(|(start, _)| *start);
    let mut all = Vec::with_capacity(work.len());
    for (_, done) in blocks {
        all.extend(done);
    }
    all
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;
    use std::sync::Barrier;

    #[test]
    fn the_order_is_that_of_one_hand_alone_whoever_is_faster() {
        let work: Vec<usize> = (0..1_003).collect();
        let slow = |n: &usize| {
            // Some blocks take far longer than others.
            let turns = if n % 64 < 7 { 20_000 } else { 1 };
            (0..turns).fold(*n, |sum, turn| sum ^ turn).wrapping_add(*n)
        };
        let alone: Vec<usize> = work.iter().map(slow).collect();
        for (hands, at_a_time) in [(1, 64), (2, 1), (2, 64), (3, 7), (4, 1_003), (9, 5_000)] {
            assert_eq!(by(hands, &work, at_a_time, slow), alone, "{hands}");
        }
        assert_eq!(all(&work, 10, slow), alone);
        assert!(all(&[], 10, slow).is_empty());
    }

    #[test]
    fn more_than_one_hand_is_at_work() {
        let both = Barrier::new(2);
        // Alone, the first would wait for ever.
        let met = by(2, &[1, 2], 1, |n| {
            both.wait();
            *n
        });
        assert_eq!(met, [1, 2]);
    }

    #[test]
    fn a_panic_of_any_hand_is_heard() {
        let both = Barrier::new(2);
        for fails in [1, 2] {
            let heard = panic::catch_unwind(|| {
                by(2, &[1, 2], 1, |n| {
                    both.wait();
                    assert_ne!(*n, fails, "as it was asked to");
                })
            });
            let why = heard.unwrap_err();
            let why = why.downcast_ref::<String>().unwrap();
            assert!(why.contains("as it was asked to"), "{why}");
        }
    }
}

//! Playing cases one after the other, and making one that fails as short as it can be.
use std::cell::{Cell, RefCell};
use std::fmt::Debug;
use std::fs::File;
use std::io::{Seek as _, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};
use std::sync::Once;

/// How many cases are asked for, and from which seed on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    /// What is swept.
    what: &'static str,
    /// How many: `SWEEP`, or else a few.
    pub(crate) number: u64,
    /// The first seed: `SWEEP_FROM`, or else 1.
    from: u64,
    long: bool,
}

impl Asked {
    /// As the environment says, or `usual`.
    pub(crate) fn of(what: &'static str, usual: u64) -> Self {
        let read = |name: &str| -> Option<u64> {
            let text = std::env::var(name).ok()?;
            Some(text.replace('_', "").parse().unwrap())
        };
        let number = read("SWEEP");
        Self {
            what,
            number: number.unwrap_or(usual),
            from: read("SWEEP_FROM").unwrap_or(1),
            long: number.is_some(),
        }
    }

    /// Whether this is a sweep and no part of `cargo test`.
    pub(crate) const fn is_long(self) -> bool {
        self.long
    }
}

/// A case that can be played again, and be made shorter.
pub(crate) trait Case: Debug + Sized {
    /// Shorter ones, the shortest first; none where it cannot be shorter.
    fn shorter(&self) -> Vec<Self>;

    /// What happens in it, for people to read.
    fn story(&self) -> String;
}

/// Plays as many cases as are asked for. One case is what `SWEEP_FROM=<seed> SWEEP=1` plays.
pub(crate) fn sweep<C: Case>(asked: Asked, cases: u64, of: impl Fn(u64) -> C, play: impl Fn(&C)) {
    let seeds = asked.from..asked.from.saturating_add(cases);
    let mut bad = Vec::new();
    let file = asked.long.then(|| notes(asked));
    for seed in seeds {
        if let Some(file) = &file {
            note(asked, file, seed);
        }
        let case = of(seed);
        let spent = processor();
        let ended = caught(|| play(&case));
        if asked.long && processor().saturating_sub(spent) > SLOW {
            println!("SLOW {}: seed {seed}\n{}", asked.what, case.story());
        }
        let Err(why) = ended else { continue };
        let (case, why) = shortest(case, why, &play);
        let told = format!("seed {seed}\n{case:?}\n{}\n{why}\n", case.story());
        if asked.long {
            println!("BAD {}: {told}", asked.what);
        }
        bad.push((why, told));
        // A long sweep goes on: what fails in another way is worth more than to stop early.
        if !asked.long || bad.len() >= 50 {
            break;
        }
    }
    if asked.long {
        println!(
            "{}: {cases} cases from seed {}, {} bad",
            asked.what,
            asked.from,
            bad.len()
        );
    }
    if let Some((_, told)) = bad.first() {
        panic!("{} bad, the first: {told}", bad.len());
    }
}

/// How much of the processor one case may take, in hundredths of a second; what takes more hangs.
const SLOW: u64 = 300;

/// How much of the processor this process has taken, in hundredths of a second; 0 where the system
/// does not tell as Linux does.
fn processor() -> u64 {
    let told = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = told.rsplit(") ").next().unwrap_or_default();
    let ours_and_the_systems = after_name.split(' ').skip(11).take(2);
    ours_and_the_systems
        .filter_map(|ticks| ticks.parse::<u64>().ok())
        .sum()
}

/// Where the seed at hand is kept: what ends the whole process cannot tell it any more.
///
/// The file stays open and its length the same, so that the disk has nothing to do.
fn notes(asked: Asked) -> File {
    let path = format!("{}/sweep-{}-at", env!("CARGO_TARGET_TMPDIR"), asked.what);
    File::create(path).unwrap()
}

fn note(asked: Asked, mut file: &File, seed: u64) {
    file.rewind().unwrap();
    write!(file, "{seed:020}").unwrap();
    if seed.is_multiple_of(1_000) {
        println!("{} at seed {seed}", asked.what);
    }
}

/// Tries shorter cases for as long as one fails at the same place.
fn shortest<C: Case>(mut case: C, mut why: String, play: &impl Fn(&C)) -> (C, String) {
    let place = |why: &str| why.lines().next().unwrap_or_default().to_owned();
    let mut tries = 400;
    'again: loop {
        for shorter in case.shorter() {
            if tries == 0 {
                return (case, why);
            }
            tries -= 1;
            if let Err(told) = caught(|| play(&shorter))
                && place(&told) == place(&why)
            {
                (case, why) = (shorter, told);
                continue 'again;
            }
        }
        return (case, why);
    }
}

thread_local! {
    static LAST: RefCell<String> = const { RefCell::new(String::new()) };
    static QUIET: Cell<bool> = const { Cell::new(false) };
}

/// What a panic has said, its place first; other threads' panics are told as ever.
pub(crate) fn caught(play: impl FnOnce()) -> Result<(), String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        set_hook(Box::new(|info| {
            let told = format!(
                "{}\n{}",
                info.location()
                    .map_or_else(String::new, ToString::to_string),
                info.payload_as_str().unwrap_or_default()
            );
            LAST.with(|last| *last.borrow_mut() = told);
            if !QUIET.get() {
                eprintln!("{info}");
            }
        }));
    });
    let quiet = QUIET.replace(true);
    let ended = catch_unwind(AssertUnwindSafe(play));
    QUIET.set(quiet);
    ended.map_err(|_| LAST.with(|last| std::mem::take(&mut *last.borrow_mut())))
}

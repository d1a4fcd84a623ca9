//! Whether metrics, bands and levels are what was counted, and boundaries fall on the worse side.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
use proptest::prelude::{any, prop_assert_eq, proptest};

use super::*;
use crate::domain::duration::DayClock;

fn lengths(texts: &str) -> Vec<Duration> {
    let read = |text: &str| Duration::parse(text, DayClock::Calendar).unwrap();
    texts.split(',').map(read).collect()
}

fn deployments(count: i64, period: &str) -> DoraInputs {
    let period = lengths(period).remove(0);
    let deployments = Deployments {
        count,
        period,
        on_demand: false,
    };
    DoraInputs {
        deployments: Some(deployments),
        ..DoraInputs::default()
    }
}

fn failed(part: i64, of: i64) -> DoraInputs {
    DoraInputs {
        change_fail: Some(Share { part, of }),
        ..DoraInputs::default()
    }
}

fn dora(inputs: &DoraInputs) -> Dora {
    Dora::of(inputs, &Bands::default()).unwrap()
}

/// Band and level of a lead time and of a time to restore.
fn of_time(text: &str) -> [(&'static str, u8); 2] {
    let found = dora(&DoraInputs {
        lead_times: lengths(text),
        restore: lengths(text),
        ..DoraInputs::default()
    });
    let (lead_time, restore) = (found.lead_time.unwrap(), found.restore.unwrap());
    [
        (lead_time.band.code(), lead_time.level),
        (restore.band.code(), restore.level),
    ]
}

#[test]
fn a_time_on_a_boundary_takes_the_worse_side() {
    for (text, lead_time, restore) in [
        ("59min59s", ("elite", 6), ("elite", 6)),
        ("1h", ("elite", 5), ("high", 5)),
        ("23h59m", ("elite", 5), ("high", 5)),
        ("24h", ("high", 4), ("medium", 4)),
        ("6d 23h", ("high", 4), ("medium", 4)),
        ("7d", ("medium", 3), ("low", 3)),
        ("29d 23h59m", ("medium", 3), ("low", 3)),
        ("1mo", ("low", 2), ("low", 2)),
        ("179d", ("low", 2), ("low", 2)),
        ("6mo", ("low", 1), ("low", 1)),
        ("0h", ("elite", 6), ("elite", 6)),
    ] {
        assert_eq!(of_time(text), [lead_time, restore], "{text}");
    }
}

#[test]
fn a_frequency_on_a_boundary_takes_the_worse_side() {
    for (count, period, band, level) in [
        (3, "1d", "elite", 5),
        (8, "7d", "elite", 5),
        (1, "1d", "high", 4),
        (7, "1wk", "high", 4),
        (2, "7d", "high", 4),
        (1, "7d", "medium", 3),
        (4, "4wk", "medium", 3),
        (2, "1mo", "medium", 3),
        (1, "1mo", "low", 2),
        (1, "179d", "low", 2),
        (1, "180d", "low", 1),
    ] {
        let found = dora(&deployments(count, period)).frequency.unwrap();
        assert_eq!(
            (found.band.code(), found.level),
            (band, level),
            "{count} in {period}"
        );
    }
    let mut inputs = deployments(3, "1d");
    let given = inputs.deployments.as_mut().unwrap();
    given.on_demand = true;
    assert_eq!(dora(&inputs).frequency.unwrap().level, 6);
    inputs.deployments.as_mut().unwrap().count = 1;
    assert_eq!(dora(&inputs).frequency.unwrap().level, 4);
}

#[test]
fn a_failure_rate_on_a_boundary_takes_the_worse_side() {
    for (part, of, band) in [
        (0, 10, "elite"),
        (149_999, 1_000_000, "elite"),
        (15, 100, "high"),
        (299_999, 1_000_000, "high"),
        (3, 10, "medium"),
        (9, 20, "low"),
        (7, 7, "low"),
    ] {
        let found = dora(&failed(part, of)).change_fail.unwrap();
        assert_eq!(found.band.code(), band, "{part} of {of}");
    }
    let third = dora(&failed(1, 3)).change_fail.unwrap();
    assert_eq!(Some(third.percent), Ratio::new(100, 3));
    assert_eq!(Some(third.score), Ratio::new(20, 3));
}

#[test]
fn lead_time_goes_by_its_median_and_restoring_by_its_mean() {
    let inputs = DoraInputs {
        lead_times: lengths("1h,2h,40d"),
        restore: lengths("10min,10min,10h"),
        ..DoraInputs::default()
    };
    let found = dora(&inputs);
    let lead_time = found.lead_time.unwrap();
    assert_eq!(
        (lead_time.median_hours, lead_time.band),
        (Ratio::whole(2), Band::Elite)
    );
    assert_eq!(lead_time.mean_hours, Ratio::whole(321));
    let restore = found.restore.unwrap();
    assert_eq!(Some(restore.mean_minutes), Ratio::new(620, 3));
    assert_eq!(
        (restore.median_minutes, restore.skewed),
        (Ratio::whole(10), true)
    );
    assert_eq!((restore.band, restore.level), (Band::High, 5));
}

#[test]
fn what_was_not_counted_or_did_not_happen_is_not_available() {
    let nothing = dora(&DoraInputs::default());
    assert_eq!(
        serde_json::to_string(&nothing).unwrap(),
        r#"{"lead_time":null,"frequency":null,"change_fail":null,"restore":null,"rework":null}"#
    );
    assert_eq!(nothing.quick_check().overall, None);
    assert_eq!(dora(&deployments(0, "30d")).frequency, None);
    assert_eq!(dora(&failed(0, 0)).change_fail, None);
}

#[test]
fn what_cannot_be_is_an_error() {
    let bands = Bands::default();
    let (metric, part, of) = (Measure::ChangeFail, 4, 3);
    let more = DoraError::MoreThanAll { metric, part, of };
    assert_eq!(Dora::of(&failed(4, 3), &bands), Err(more));
    assert!(Dora::of(&failed(1, 0), &bands).is_err());
    let negative = DoraError::Negative { metric, number: -1 };
    assert_eq!(Dora::of(&failed(-1, 3), &bands), Err(negative));
    assert!(Dora::of(&failed(-4, -3), &bands).is_err());
    assert_eq!(
        Dora::of(&deployments(0, "0d"), &bands),
        Err(DoraError::ZeroPeriod)
    );
    let (metric, number) = (Measure::Frequency, -2);
    let negative = DoraError::Negative { metric, number };
    assert_eq!(Dora::of(&deployments(-2, "1d"), &bands), Err(negative));
    let rework = DoraInputs {
        rework: Some(Share { part: 2, of: 1 }),
        ..DoraInputs::default()
    };
    assert!(Dora::of(&rework, &bands).is_err());
}

#[test]
fn the_quick_check_is_the_mean_of_what_there_is() {
    let inputs = DoraInputs {
        lead_times: lengths("72h"),
        restore: lengths("90min"),
        change_fail: Some(Share { part: 3, of: 10 }),
        ..deployments(3, "1d")
    };
    let found = dora(&inputs).quick_check();
    assert_eq!(found.overall, Ratio::new(29, 4));
    assert_eq!((found.metrics, found.throughput), (4, Ratio::new(22, 3)));
    assert_eq!(found.stability, Some(Ratio::whole(7)));
    let with_rework = DoraInputs {
        rework: Some(Share { part: 1, of: 4 }),
        ..inputs
    };
    let found = dora(&with_rework).quick_check();
    assert_eq!((found.metrics, found.overall), (5, Ratio::new(73, 10)));
    assert_eq!(found.stability, Ratio::new(29, 4));
    let scores = [0, 1, 2, 6, 7].map(level_score);
    assert_eq!(scores, [0, 0, 2, 10, 10].map(Ratio::whole));
}

const TABLE: &str = "# made up\nedition house-2026\n\nlead-time 2h 1d 1wk\ndays-between 0.5 1 7\n\
                     change-fail 5 10,5 20\nrestore 15min 1h 1d\n";

#[test]
fn a_table_of_bands_reads_what_it_writes_and_decides() {
    let bands: Bands = TABLE.parse().unwrap();
    assert_eq!(bands.edition(), "house-2026");
    assert_eq!(bands.to_string().parse(), Ok(bands.clone()));
    assert_eq!(bands.change_fail(Ratio::tenths(105)), Band::Medium);
    assert_eq!(bands.frequency(Ratio::tenths(5)), Band::High);
    assert_eq!(bands.restore(Ratio::whole(899)), Band::Elite);
    let seed = Bands::seed_2025();
    assert_eq!(seed.to_string().parse(), Ok(seed));
}

#[test]
fn a_table_that_does_not_rise_or_is_not_whole_is_refused() {
    let broken = |from: &str, to: &str| {
        assert!(TABLE.contains(from), "{from}");
        TABLE.replace(from, to).parse::<Bands>().unwrap_err()
    };
    let line = 4;
    for to in ["1d 1d 1wk", "1d 2h 1wk", "0h 1d 1wk", "2h 2wk 1wk"] {
        assert_eq!(broken("2h 1d 1wk", to), BandsError::NotRising { line });
    }
    assert_eq!(
        broken("10,5 20", "10 101"),
        BandsError::NotRising { line: 6 }
    );
    let (found, wanted) = (2, 3);
    assert_eq!(
        broken(" 1wk", ""),
        BandsError::Count {
            line,
            found,
            wanted
        }
    );
    let token = "2".to_owned();
    assert_eq!(broken("2h", "2"), BandsError::Value { line, token });
    let token = "leadtime".to_owned();
    assert_eq!(
        broken("lead-time", "leadtime"),
        BandsError::UnknownName { line, token }
    );
    let token = "restore".to_owned();
    assert_eq!(
        broken("lead-time", "restore"),
        BandsError::Twice { line: 7, token }
    );
    let name = "edition";
    assert_eq!(
        broken("edition house-2026\n", ""),
        BandsError::Missing { name }
    );
    let (line, found, wanted) = (2, 2, 1);
    assert_eq!(
        broken("house-2026", "of 2026"),
        BandsError::Count {
            line,
            found,
            wanted
        }
    );
}

proptest! {
    #[test]
    fn a_band_is_that_of_whole_numbers(count in 1..2_000_i64, period in 1..2_000_i64) {
        // Deployments times days against days, without a fraction.
        let found = dora(&deployments(count, &format!("{period}d"))).frequency.unwrap();
        let wanted = match () {
            () if period < count => Band::Elite,
            () if period < 7 * count => Band::High,
            () if period < 30 * count => Band::Medium,
            () => Band::Low,
        };
        prop_assert_eq!(found.band, wanted);
    }

    #[test]
    fn numbers_of_any_size_stop_no_program(part in any::<i64>(), of in any::<i64>()) {
        let found = Dora::of(&failed(part, of), &Bands::default());
        prop_assert_eq!(found.is_ok(), 0 <= part && part <= of);
    }
}

//! Whether the picture is to scale, keeps the chosen step in sight and fits any size.
use super::super::picture;
use super::*;

const ALL: Rows = Rows {
    names: 2,
    under: 1,
    times: 2,
    quality: 1,
};

fn cell(at: usize, name: &str, wait: u64, work: u64) -> StepCell {
    StepCell {
        at,
        name: name.to_owned(),
        marks: "H".to_owned(),
        under: "developers".to_owned(),
        times: format!("{wait}h · {work}h"),
        stretch: Stretch { wait, work },
        quality: ["80%".to_owned(), "3 wait".to_owned()],
        emphasis: Emphasis::None,
    }
}

fn cells() -> Vec<StepCell> {
    vec![
        cell(0, "Analysis", 16, 4),
        cell(1, "Write the acceptance tests with the users", 8, 16),
        cell(2, "Entwicklungsumgebung bauen", 12, 1),
        cell(3, "Test", 0, 8),
        cell(4, "Deploy", 40, 1),
    ]
}

fn show(theme: &Theme, branches: &[Option<&str>], chosen: usize, size: (u16, u16)) -> String {
    let grid = Grid::of(branches);
    let columns = visible(&grid, size.0, chosen);
    let shown = grid.within(&columns);
    let all = cells();
    let cells: Vec<StepCell> = all
        .into_iter()
        .filter(|cell| shown.contains(&cell.at))
        .collect();
    picture::text(size.0, size.1, |area, buf| {
        StreamPicture {
            theme,
            grid: &grid,
            columns: &columns,
            cells: &cells,
            chosen: Some(chosen),
            longest: 41,
            rows: ALL,
        }
        .draw(area, buf);
    })
}

#[test]
fn a_map_whole_narrow_with_branches_and_in_ascii() {
    let theme = Theme::terminal();
    let side = [None, Some("web"), Some("api"), Some("web"), None];
    insta::assert_snapshot!(
        [
            show(&theme, &[None; 5], 1, (78, 7)),
            show(&theme, &[None; 5], 4, (34, 7)),
            show(&theme, &side, 3, (78, 16)),
            show(&picture::ascii(), &[None; 5], 0, (78, 7)),
        ]
        .join("----\n")
    );
}

#[test]
fn of_many_steps_only_those_around_the_chosen_one_are_drawn() {
    let grid = Grid::of(&[None; 40]);
    for chosen in 0..40 {
        let columns = visible(&grid, 78, chosen);
        assert_eq!(columns.len(), 7);
        assert!(columns.contains(&chosen) && columns.end <= 40, "{chosen}");
        assert_eq!(grid.within(&columns).len(), 7);
    }
}

#[test]
fn bars_are_to_scale_and_nothing_that_takes_time_is_left_out() {
    let cells = |wait, work| Stretch { wait, work }.cells(40, 20);
    assert_eq!(cells(40, 0), (20, 0));
    assert_eq!(cells(20, 10), (10, 5));
    assert_eq!(cells(39, 1), (19, 1), "a short piece keeps its cell");
    assert_eq!(cells(1, 39), (1, 19));
    assert_eq!(cells(0, 0), (0, 0));
    assert_eq!(Stretch { wait: 1, work: 1 }.cells(u64::MAX, 20), (1, 1));
    assert_eq!(Stretch::default().cells(0, 20), (0, 0));
}

#[test]
fn the_whole_line_is_as_wide_as_the_screen_whatever_the_steps() {
    let theme = Theme::terminal();
    let stretches: Vec<Stretch> = cells().iter().map(|cell| cell.stretch).collect();
    let show = |stretches: &[Stretch], width| {
        picture::text(width, 2, |area, buf| {
            StreamLine {
                theme: &theme,
                stretches,
                chosen: Some(4),
            }
            .draw(area, buf);
        })
    };
    insta::assert_snapshot!([show(&stretches, 78), show(&stretches, 20)].join("----\n"));
    for n in 1..60_u64 {
        let many: Vec<Stretch> = (0..n)
            .map(|n| Stretch {
                wait: n % 7,
                work: 1 + n % 3,
            })
            .collect();
        let line = show(&many, 50);
        let bar = line.lines().nth(1).map(|bar| bar.chars().count());
        assert_eq!(bar, Some(50), "{n}");
    }
}

#[test]
fn any_size_will_do() {
    let theme = Theme::terminal();
    let cells = cells();
    let grid = Grid::of(&[None, Some("a"), Some("b"), Some("a"), None]);
    picture::at_every_size(|area, buf| {
        let columns = visible(&grid, area.width, 3);
        StreamPicture {
            theme: &theme,
            grid: &grid,
            columns: &columns,
            cells: &cells,
            chosen: Some(3),
            longest: 41,
            rows: ALL,
        }
        .draw(area, buf);
    });
    picture::at_every_size(|area, buf| {
        StreamLine {
            theme: &theme,
            stretches: &[Stretch { wait: 3, work: 1 }; 9],
            chosen: None,
        }
        .draw(area, buf);
    });
}

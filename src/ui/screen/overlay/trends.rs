//! How teams changed, page by page.
//!
//! ```text
//!  Checkout · CALMS health check                    3 sessions, 2 Mar 2026 to 22 Nov 2026
//!
//!  ▸ [C] Culture       ▂▃▅   2.0 → 2.9   rose by 0.9
//!    [A] Automation    ▄▄▄   3.5 → 3.6   no clear change
//! ```
mod many;
mod radar;

use jiff::Timestamp;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::columns::{Entry, Lines, draw_list};
use super::lists::nothing;
use super::sheet::{Title, above, bottom, paragraph, row, sheet};
use crate::app::{App, TrendPage, Trends};
use crate::domain::{MetricTrend, Pack, QuestionTrend, Standing, TeamTrend, Trend, Who, short_id};
use crate::i18n::Arg;
use crate::ui::frame::Look;
use crate::ui::screen::More;
use crate::ui::widget::spark::spark;
use crate::ui::widget::text::{truncate, width};
use crate::ui::widget::{Chip, put, put_chip, put_lines};

/// The most bars of a row: the latest ones.
const BARS: usize = 20;

/// What the drawings of these pages share.
#[derive(Clone, Copy)]
struct Scene<'a> {
    trends: &'a Trends,
    app: &'a App,
    look: Look<'a>,
}

/// Draws the page; tells whether more stands below.
pub(super) fn draw(
    trends: &Trends,
    app: &App,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> More {
    let scene = Scene { trends, app, look };
    match trends.page {
        TrendPage::Teams => scene.teams(area, buf),
        TrendPage::Letters => scene.letters(area, buf),
        TrendPage::Radar => radar::draw(scene, area, buf),
        TrendPage::Questions => scene.questions(area, buf),
        TrendPage::ManyTeams => return many::draw(scene, area, buf),
    }
    More::Nothing
}

/// One trend as a row.
struct Line<'a> {
    chip: Option<Chip<'a>>,
    name: String,
    trend: &'a Trend,
}

impl<'a> Scene<'a> {
    fn say(&self, key: &str) -> String {
        self.look.words.say(key).into_owned()
    }

    fn day(&self, at: Timestamp) -> String {
        let date = at.to_zoned(self.app.zone.clone()).date();
        self.look.words.day(date)
    }

    /// The pack of a trend, in the language of the interface.
    fn pack(&self, trend: &TeamTrend) -> Option<&'a Pack> {
        let shelved = self.app.shelf.get(&trend.pack, self.app.language)?;
        Some(&shelved.pack)
    }

    fn title(&self, trend: &TeamTrend) -> String {
        let title = self.pack(trend).map_or(&trend.title, |pack| &pack.title);
        let args = [
            ("team", Arg::from(self.team(trend))),
            ("title", Arg::from(title)),
        ];
        self.look.words.with("trend-of", &args)
    }

    /// The team, or who it is that named none.
    fn team(&self, trend: &TeamTrend) -> String {
        let alone = trend.who == Who::Alone;
        match (trend.team.as_str(), alone) {
            ("", _) => self.say("mode-solo"),
            (team, true) => format!("{team}, {}", self.say("mode-solo")),
            (team, false) => team.to_owned(),
        }
    }

    /// How many sessions there are, and from when to when.
    fn span(&self, trend: &TeamTrend) -> String {
        let args = [("n", Arg::from(trend.points.len()))];
        let count = self.look.words.with("trend-sessions", &args);
        let ends = trend.points.first().zip(trend.points.last());
        let Some((first, last)) = ends.filter(|(first, last)| first.session != last.session) else {
            return count;
        };
        let args = [
            ("first", Arg::from(self.day(first.at))),
            ("last", Arg::from(self.day(last.at))),
        ];
        format!("{count}, {}", self.look.words.with("trend-span", &args))
    }

    fn teams(&self, area: Rect, buf: &mut Buffer) {
        let title = Title {
            text: &self.say("trend-title"),
            ..Title::default()
        };
        let area = sheet(title, self.look, area, buf);
        if self.trends.trends.is_empty() {
            return nothing(&self.say("trend-empty"), self.look, area, buf);
        }
        let entries = self.trends.trends.iter().map(|trend| {
            let title = self.pack(trend).map_or(&trend.title, |pack| &pack.title);
            let sessions = match trend.points.len() {
                1 => self.say("trend-one-session"),
                n => self.look.words.with("trend-sessions", &[("n", n.into())]),
            };
            let last = trend
                .last()
                .map_or_else(String::new, |last| self.day(last.at));
            Entry {
                name: self.team(trend),
                team: title.clone(),
                facts: [sessions, last],
            }
        });
        let entries: Vec<Entry> = entries.collect();
        draw_list(
            &entries,
            (self.trends.at, Lines::AsNeeded),
            self.look,
            area,
            buf,
        );
    }

    fn letters(&self, area: Rect, buf: &mut Buffer) {
        let Some(trend) = self.trends.chosen() else {
            return;
        };
        let title = Title {
            text: &self.title(trend),
            right: &self.span(trend),
            ..Title::default()
        };
        let mut area = sheet(title, self.look, area, buf);
        let pack = self.pack(trend);
        let lines: Vec<Line<'_>> = trend
            .letters
            .iter()
            .enumerate()
            .map(|(n, letter)| {
                let sets = pack.map(|pack| pack.sets.as_slice()).unwrap_or_default();
                let at = sets.iter().position(|set| set.id == letter.id);
                Line {
                    chip: Some(Chip {
                        hue: at.unwrap_or(n),
                        letter: &letter.id,
                    }),
                    name: at.map_or_else(String::new, |at| sets[at].title.clone()),
                    trend: letter,
                }
            })
            .collect();
        if lines.is_empty() && trend.metrics.is_empty() {
            return nothing(&self.say("profile-unavailable"), self.look, area, buf);
        }
        area = self.foot(self.trends.chosen_letter(), trend, area, buf);
        let metrics = self.metrics(trend, pack, usize::from(area.width));
        let rows = u16::try_from(metrics.len()).unwrap_or(u16::MAX);
        if !metrics.is_empty() && area.height > rows {
            let top = u16::try_from(lines.len() + usize::from(!lines.is_empty())).unwrap_or(0);
            let at = super::sheet::below(area, top.min(area.height - rows));
            put_lines(buf, at, &metrics, 0);
            area.height = area.height.min(top);
        }
        self.rows(&lines, self.trends.letter, area, buf);
    }

    fn metrics(
        &self,
        trend: &TeamTrend,
        pack: Option<&Pack>,
        room: usize,
    ) -> Vec<ratatui::text::Line<'static>> {
        let words = self.look.words;
        let one = |metric: &MetricTrend| {
            let last = metric.last().map(|figure| words.figure(figure, pack));
            let mut said = last.unwrap_or_default();
            if let Some(first) = metric.first() {
                let first = words.figure(first, pack);
                said = format!("{first} {} {said}", self.look.theme.glyphs.arrow);
            }
            let verdict = words.metric_verdict(metric, &self.app.zone);
            if !verdict.is_empty() {
                said = format!("{said} · {verdict}");
            }
            let args = [
                ("label", Arg::from(words.metric_name(&metric.id, pack))),
                ("text", Arg::from(said)),
            ];
            words.with("labelled", &args)
        };
        let lines = trend.metrics.iter().map(one);
        lines
            .flat_map(|line| paragraph(&line, room, self.look.theme.text))
            .collect()
    }

    /// What is to be known of the chosen row and of all: at the foot, where there is room. Gives
    /// the place above.
    fn foot(
        &self,
        chosen: Option<&Trend>,
        trend: &TeamTrend,
        area: Rect,
        buf: &mut Buffer,
    ) -> Rect {
        let words = self.look.words;
        let mut texts: Vec<String> = Vec::new();
        if let Some(chosen) = chosen {
            texts.extend(self.compared(chosen, &trend.pack));
        }
        let is_first = trend.letters.iter().all(|letter| letter.means.len() < 2);
        let mut rules = words.trend_rules(std::iter::once(trend));
        if is_first && !trend.letters.is_empty() {
            rules[0] = words.say("trend-second").into_owned();
        }
        texts.extend(rules);
        let room = usize::from(area.width);
        let lines: Vec<_> = texts
            .iter()
            .flat_map(|text| paragraph(text, room, self.look.theme.text))
            .collect();
        let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let most = area.height.saturating_sub(6);
        let shown = rows.min(most);
        if shown == 0 {
            return area;
        }
        put_lines(buf, bottom(area, shown), &lines, 0);
        above(area, shown + 1)
    }

    /// With which session the latest one is compared, what was left out, and what else is alike.
    fn compared(&self, chosen: &Trend, pack: &str) -> Vec<String> {
        let words = self.look.words;
        let point = self.look.theme.glyphs.point;
        let Some(first) = chosen.first() else {
            // Why there is nothing to compare with: the row has no room for it.
            let unlike = chosen.unlike();
            let why = unlike.map(|_| words.trend_verdict(chosen, &self.app.zone));
            return why.map(|why| sentence(&why)).into_iter().collect();
        };
        let mut args = vec![("date", Arg::from(self.day(first.at)))];
        let key = if &*first.pack == pack {
            "trend-compared"
        } else {
            args.push(("pack", Arg::from(&*first.pack)));
            "trend-compared-in"
        };
        let mut said = vec![words.with(key, &args)];
        said.extend(words.trend_remarks(chosen, &self.app.zone));
        let mut texts = vec![sentence(&said.join(&format!(" {point} ")))];
        for run in chosen.other_runs() {
            let means = words.run_then_and_now(&run, self.look.theme.glyphs.arrow);
            let change = run.change().map(|change| words.verdict(&change));
            let args = [
                ("which", Arg::from(words.other_run(chosen, &run))),
                ("means", Arg::from(means)),
                ("so", Arg::from(change.unwrap_or_default())),
            ];
            texts.push(sentence(&words.with("trend-other-run", &args)));
        }
        texts
    }

    fn questions(&self, area: Rect, buf: &mut Buffer) {
        let (Some(team), Some(letter)) = (self.trends.chosen(), self.trends.chosen_letter()) else {
            return;
        };
        let pack = self.pack(team);
        let sets = pack.map(|pack| pack.sets.as_slice()).unwrap_or_default();
        let at = sets.iter().position(|set| set.id == letter.id);
        let title = Title {
            chip: Some(Chip {
                hue: at.unwrap_or(self.trends.letter),
                letter: &letter.id,
            }),
            text: at.map_or("", |at| &sets[at].title),
            right: &self.team(team),
        };
        let mut area = sheet(title, self.look, area, buf);
        let Some(mut questions) = self.trends.questions() else {
            return nothing(&self.say("sessions-reading"), self.look, area, buf);
        };
        if questions.is_empty() {
            return nothing(&self.say("trend-no-questions"), self.look, area, buf);
        }
        let (packs, reader) = (self.app.shelf.packs(), self.app.language);
        let read_in = |question: &mut QuestionTrend| question.read_in(reader, &packs);
        let stays: Vec<_> = questions.iter_mut().map(read_in).collect();
        let lines: Vec<Line<'_>> = questions
            .iter()
            .map(|question| Line {
                chip: None,
                name: format!("{:<3} {}", short_id(&question.trend.id), question.title),
                trend: &question.trend,
            })
            .collect();
        if let Some(chosen) = questions.get(self.trends.question) {
            let mut texts = vec![question_line(&chosen.trend.id, &chosen.title)];
            texts.extend(self.compared(&chosen.trend, &team.pack));
            let stays = stays.into_iter().flatten().next();
            texts.extend(stays.map(|language| self.look.words.asked_in(language)));
            let room = usize::from(area.width);
            let foot: Vec<_> = texts
                .iter()
                .flat_map(|text| paragraph(text, room, self.look.theme.text))
                .collect();
            let rows = u16::try_from(foot.len()).unwrap_or(u16::MAX);
            if area.height > rows + 4 {
                put_lines(buf, bottom(area, rows), &foot, 0);
                area = above(area, rows + 1);
            }
        }
        self.rows(&lines, self.trends.question, area, buf);
    }

    /// The rows with their columns: name, bars, first and last, and what the change is called.
    fn rows(&self, lines: &[Line<'_>], chosen: usize, area: Rect, buf: &mut Buffer) {
        let words = self.look.words;
        let theme = self.look.theme;
        let bars: Vec<String> = lines.iter().map(|line| self.bars(line.trend)).collect();
        let values: Vec<String> = lines
            .iter()
            .map(|line| words.then_and_now(line.trend, theme.glyphs.arrow))
            .collect();
        let said: Vec<String> = lines
            .iter()
            .map(|line| words.trend_verdict_short(line.trend, &self.app.zone))
            .collect();
        let widest = |texts: &[String]| texts.iter().map(|text| width(text)).max().unwrap_or(0);
        let chip = lines.iter().filter_map(|line| line.chip);
        let chip = chip.map(|chip| width(&chip.text()) + 1).max().unwrap_or(0);
        let room = usize::from(area.width);
        let rest = [&bars, &values, &said]
            .map(|texts| widest(texts) + 2)
            .iter()
            .sum::<usize>();
        let names: Vec<String> = lines.iter().map(|line| line.name.clone()).collect();
        let left = 2 + chip;
        let name = widest(&names).min(room.saturating_sub(left + rest).max(8));
        let columns = [
            left,
            left + name + 2,
            left + name + 4 + widest(&bars),
            left + name + 6 + widest(&bars) + widest(&values),
        ];
        let top =
            crate::ui::widget::list::offset(Some(chosen), lines.len(), usize::from(area.height));
        for (n, line) in lines.iter().enumerate().skip(top) {
            let at = n - top;
            let here = row(area, at);
            if here.is_empty() {
                break;
            }
            let style = if n == chosen {
                theme.selected
            } else {
                theme.text
            };
            if n == chosen {
                buf.set_style(here.intersection(buf.area), style);
                put(buf, here, (0, 0), theme.glyphs.marker, style);
            }
            if let Some(chip) = line.chip {
                put_chip(buf, here, (2, 0), (theme, chip));
            }
            let cut = |text: &str, room: usize| truncate(text, room, theme.glyphs.ellipsis);
            put(buf, here, (columns[0], 0), &cut(&line.name, name), style);
            put(buf, here, (columns[1], 0), &bars[n], style);
            put(buf, here, (columns[2], 0), &values[n], style);
            let last = cut(&said[n], room.saturating_sub(columns[3]));
            put(buf, here, (columns[3], 0), &last, style);
        }
    }

    /// The latest means as bars; a point where one is not on the line that is followed.
    fn bars(&self, trend: &Trend) -> String {
        let run = trend.run();
        let bar = |mean: &Standing| run.holds(mean).then(|| mean.mean.to_f64());
        let all: Vec<Option<f64>> = trend.means.iter().map(bar).collect();
        let from = all.len().saturating_sub(BARS);
        spark(&all[from..], self.look.theme.glyphs)
    }
}

/// What is said, as a sentence.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    format!("{}{}.", first.collect::<String>(), letters.as_str())
}

/// A question under the list, uncut.
fn question_line(id: &str, title: &str) -> String {
    format!("{} {title}", short_id(id))
}

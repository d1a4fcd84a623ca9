//! What people type and paste: plausible, odd, cut off, and hostile.
use crate::rng::Rng;

/// Lines as they are typed into fields.
const LINES: &[&str] = &[
    "",
    " ",
    "3d",
    "2 h",
    "45 min",
    "1m12s",
    "14:03",
    "2:03 PM",
    "14h03",
    "40 %",
    "0",
    "1",
    "5",
    "12",
    "99",
    "100",
    "65535",
    "4294967296",
    "18446744073709551616",
    "-1",
    "1,5",
    "1.5",
    "1e400",
    "NaN",
    "inf",
    "yes",
    "oui",
    "no",
    "x",
    "?",
    "2026-11-22",
    "2026-02-30",
    "22/11/2026",
    "11 mai",
    "2026-05-11T14:03+02:00",
    "2026-05-11 14:03",
    "9999-12-31",
    "-009999-01-01",
    "Europe/Paris",
    "+02:00",
    "UTC",
    "Ana",
    "Ana, Bo & Cy",
    "Checkout",
    "équipe du panier",
    "We roll back by hand",
    "=HYPERLINK(\"x\")",
    "<script>alert(1)</script>",
    "{{ x }}{% if %}",
    "a\"b#\\c",
    "r##\"x\"##",
    "**bold** | `code` | [x](y)",
    "日本語のメモ",
    "👩‍👩‍👧‍👦 family",
    "e\u{301}\u{302}\u{303}",
    "z\u{200b}w\u{202e}evil\u{2066}",
    "\u{1b}[31mred\u{7}",
    "\u{1b}]0;title\u{7}",
    "a\tb",
    "a\nb\r\nc",
    "\u{feff}bom",
    "\u{e0041}tag",
    "ffi ﬀ ſ İ",
    "١٢٣",
    "１２",
    "%",
    "/",
    ":",
    "+",
    "2-3",
    "1/2",
    "1:2:3",
    "12 / 30",
    "p50 3 h, p90 2 d",
];

/// Pastes of several lines.
const PASTES: &[&str] = &[
    "14:03 Ana: the site is down\n14:05 Bo: looking\n14:20 rolled back\n",
    "[14:03:12] ana: 500s\n[23:59] bo: mitigated\n[00:10] ana: all good\n",
    "2:03 PM alert\n2:04 PM ack\n25:99 no time\n",
    "Ana  2:03 PM\nthe site is down\nBo  2:07 PM\nlooking\n",
    "- 2026-05-11 14:03 +02:00 deploy\n- 2026-05-11 14:10 +02:00 page\n",
    "| 14h03 | alerte |\n| 14h20 | retour |\n> 14h30 fin\n",
    "14:03 14:04 14:05\n\n\n   indented\n14:03\n:\n",
    "step,process,wait,pca,deployments\nbuild,10m,2h,90,\nreview,1h,2d,70,\n",
    "step;process;wait\nconstruire;10 min;2 h\n\"a;b\";1 h;\n",
    "step\tprocess\twait\nbuild\t10m\t2h\n",
    "3 h\n2 d\n45 min\nunknown\n4\n",
    "question,l1,l2,l3,l4,l5,abstain\nC1,0,1,2,3,1,0\n",
    "\u{feff}one\r\ntwo\rthree\n\n",
    "\"never closed,1,2\n3,4\n",
    "0:00\n24:00\n23:59\n00:00\n12:00 AM\n12:00 PM\n",
];

/// A line for a field.
pub(crate) fn line(rng: &mut Rng) -> String {
    match rng.below(20) {
        0 => any(rng, 200),
        1 => rng.of(LINES).repeat(rng.within(2, 60)),
        2 => format!("{} {}", rng.of(LINES), rng.of(LINES)),
        3 => "\u{301}".repeat(rng.within(1, 1_000)),
        _ => (*rng.of(LINES)).to_owned(),
    }
}

/// A text that comes in one piece: a chat, a table, a part of one, or anything.
pub(crate) fn paste(rng: &mut Rng) -> String {
    let mut text = match rng.below(12) {
        0 => any(rng, 3_000),
        1 => line(rng),
        2 => format!("{}{}", rng.of(PASTES), rng.of(PASTES)),
        3 => rng.of(PASTES).repeat(rng.within(2, 40)),
        4 => format!("{}\n{}\n{}", line(rng), line(rng), line(rng)),
        _ => (*rng.of(PASTES)).to_owned(),
    };
    if rng.once_in(4) {
        // Broken off somewhere.
        let at = rng.below(text.len());
        let at = (0..=at)
            .rev()
            .find(|at| text.is_char_boundary(*at))
            .unwrap();
        text.truncate(at);
    }
    text
}

/// Any characters, some of which steer terminals.
fn any(rng: &mut Rng, most: usize) -> String {
    let odd = [
        '\0', '\u{1b}', '\u{9b}', '\u{202e}', '"', '\\', '#', '(', ')', '\n', ',', '€',
    ];
    let count = rng.below(most);
    let mut text = String::new();
    for _ in 0..count {
        text.push(match rng.below(6) {
            0 => *rng.of(&odd),
            1 => char::from_u32(u32::try_from(rng.below(0x11_0000)).unwrap()).unwrap_or('x'),
            2 => ' ',
            _ => char::from(u8::try_from(rng.within(33, 126)).unwrap()),
        });
    }
    text
}

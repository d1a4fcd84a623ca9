//! Bytes in, keys and pastes out.
use super::*;

fn keys(bytes: &[u8]) -> Vec<String> {
    let inputs = Decoder::default().feed(bytes);
    inputs.iter().map(shown).collect()
}

fn shown(input: &Input) -> String {
    match input {
        Input::Key(key) => key.ascii(),
        Input::Paste(text) => format!("paste:{text}"),
    }
}

fn paste(text: &str) -> Input {
    Input::Paste(text.to_owned())
}

#[test]
fn each_key_is_known_by_what_terminals_send() {
    for (bytes, name) in [
        ("a", "a"),
        ("A", "A"),
        ("é", "é"),
        ("\r", "enter"),
        ("\t", "tab"),
        ("\x7f", "backspace"),
        ("\x03", "^C"),
        ("\x1a", "^Z"),
        ("\0", "ctrl-space"),
        ("\x1f", "^7"),
        ("\x1ba", "alt-a"),
        ("\x1bé", "alt-é"),
        ("\x1b\x7f", "alt-backspace"),
        ("\x1b[A", "up"),
        ("\x1bOB", "down"),
        ("\x1b[1;5C", "ctrl-right"),
        ("\x1b[1;3D", "alt-left"),
        ("\x1b[1;1:2D", "left"),
        ("\x1bOd", "ctrl-left"),
        ("\x1b[H", "home"),
        ("\x1b[4~", "end"),
        ("\x1b[5~", "pgup"),
        ("\x1b[6;2~", "pgdn"),
        ("\x1b[3~", "del"),
        ("\x1b[Z", "shift-tab"),
        ("\x1bOP", "F1"),
        ("\x1b[[A", "F1"),
        ("\x1b[11~", "F1"),
        ("\x1b[15~", "F5"),
        ("\x1b[24~", "F12"),
        ("\x1b[1;5R", "ctrl-F3"),
        ("\x1b[97;5u", "^A"),
        ("\x1b[9;2u", "shift-tab"),
        ("\x1b[27u", "esc"),
    ] {
        assert_eq!(keys(bytes.as_bytes()), [name], "{bytes:?}");
    }
}

#[test]
fn what_is_no_key_is_passed_over_whole() {
    for bytes in [
        "\x1b[I",
        "\x1b[<0;12;5M",
        "\x1b[M !!",
        "\x1b[12;40R",
        "\x1b[?62;c",
        "\x1b[97;1:3u",
        "\x1b[2~",
        "\u{85}",
        "\x1b]11;rgb:1111/2222/3333\x07",
        "\x1b]52;c;YWJj\x1b\\",
        "\x1bP1+r436f=323536\x1b\\",
        "\x1b]11;rgb:\x1b[I",
    ] {
        assert_eq!(keys(format!("{bytes}x").as_bytes()), ["x"], "{bytes:?}");
    }
    assert_eq!(keys(b"\xff\xc3x"), ["x"], "no UTF-8");
}

#[test]
fn the_cut_between_two_reads_may_be_anywhere() {
    let bytes = "é\x1b[1;5C\x1bOPx\x1b[200~a\r\nb\x1b[201~\x1b[6~é".as_bytes();
    let whole = Decoder::default().feed(bytes);
    assert_eq!(whole.len(), 7);
    for cut in 0..=bytes.len() {
        let mut decoder = Decoder::default();
        let mut inputs = decoder.feed(&bytes[..cut]);
        inputs.extend(decoder.feed(&bytes[cut..]));
        assert_eq!(inputs, whole, "cut at {cut}");
        assert!(!decoder.waits());
    }
}

#[test]
fn a_lone_escape_is_the_key_once_nothing_follows() {
    let mut decoder = Decoder::default();
    assert_eq!(decoder.feed(b"\x1b"), []);
    assert!(decoder.waits());
    assert_eq!(decoder.settle(), [Input::Key(Key::plain(Code::Esc))]);
    assert!(!decoder.waits());
    assert_eq!(decoder.feed(b"\x1b["), []);
    assert_eq!(decoder.settle(), [Input::Key(Key::char('[').with_alt())]);
    assert_eq!(decoder.feed(b"\x1b[1;"), []);
    assert_eq!(decoder.settle(), [], "the rest of a sequence is no typing");
    assert_eq!(keys(b"\x1b\x1b[A"), ["esc", "up"]);
}

#[test]
fn a_burst_of_any_length_comes_through_whole() {
    let burst = "y".repeat(100_000);
    assert_eq!(Decoder::default().feed(burst.as_bytes()).len(), 100_000);
    let text = "z".repeat(100_000);
    let whole = format!("\x1b[200~{text}\x1b[201~");
    let mut decoder = Decoder::default();
    let inputs: Vec<Input> = whole
        .as_bytes()
        .chunks(1024)
        .flat_map(|read| decoder.feed(read))
        .collect();
    assert_eq!(inputs, [paste(&text)]);
}

#[test]
fn a_paste_has_line_feeds_and_no_controls() {
    let bytes = b"\x1b[200~a\rb\r\nc\td\x07\x1b[31me\x1b[201~";
    assert_eq!(Decoder::default().feed(bytes), [paste("a\nb\nc\td[31me")]);
}

#[test]
fn escape_twice_ends_a_paste_whose_end_never_comes() {
    let mut decoder = Decoder::default();
    assert_eq!(decoder.feed(b"\x1b[200~text"), []);
    assert_eq!(decoder.feed(b"q"), []);
    assert_eq!(decoder.feed(b"\x1b"), []);
    assert_eq!(decoder.feed(b"\x1b"), [paste("textq")]);
    assert_eq!(decoder.feed(b"q"), [Input::Key(Key::char('q'))]);
}

#[test]
fn an_escape_key_and_more_text_do_not_end_a_paste() {
    let mut decoder = Decoder::default();
    for read in [&b"\x1b[200~a"[..], b"\x1b", b"b", b"\x1b", b"c"] {
        assert_eq!(decoder.feed(read), []);
    }
    assert_eq!(decoder.feed(b"\x1b[201~"), [paste("abc")]);
}

#[test]
fn a_paste_that_begins_within_one_adds_nothing_and_loses_nothing() {
    let bytes = b"\x1b[200~one \x1b[200~two\x1b[201~x\x1b[201~y";
    let inputs = Decoder::default().feed(bytes);
    let x = Input::Key(Key::char('x'));
    let y = Input::Key(Key::char('y'));
    assert_eq!(inputs, [paste("one two"), x, y]);
}

#[test]
fn a_paste_may_be_cut_within_a_character_or_within_its_end() {
    let whole = "\x1b[200~\u{e9}\u{65e5}\u{1f600}e\u{301}\x1b[201~".as_bytes();
    for cut in 6..whole.len() {
        let mut decoder = Decoder::default();
        let mut inputs = decoder.feed(&whole[..cut]);
        // Silence is no end of a paste.
        inputs.extend(decoder.settle());
        inputs.extend(decoder.feed(&whole[cut..]));
        assert_eq!(
            inputs,
            [paste("\u{e9}\u{65e5}\u{1f600}e\u{301}")],
            "cut at {cut}"
        );
    }
}

#[test]
fn a_paste_that_breaks_off_keeps_all_its_whole_characters() {
    let mut decoder = Decoder::default();
    assert_eq!(decoder.feed(b"\x1b[200~caf\xc3\xa9 \xe6\x97"), []);
    assert_eq!(decoder.feed(b"\x1b\x1b"), [paste("café \u{fffd}")]);
    assert_eq!(decoder.feed(b"\x1b[200~text\x1b[20"), []);
    assert_eq!(decoder.feed(b"\x1b"), []);
    assert_eq!(decoder.feed(b"\x1b"), [paste("text")]);
    assert!(!decoder.waits());
    assert_eq!(decoder.feed(b"q"), [Input::Key(Key::char('q'))]);
}

#[test]
fn a_long_paste_whose_end_never_comes_is_there_whole_after_escape_twice() {
    let text = "line of a long text\n".repeat(5_000);
    let mut decoder = Decoder::default();
    let begun = format!("\x1b[200~{text}");
    for read in begun.as_bytes().chunks(4095) {
        assert_eq!(decoder.feed(read), []);
    }
    assert_eq!(decoder.feed(b"\x1b"), []);
    assert_eq!(decoder.feed(b"\x1b"), [paste(&text)]);
}

#[test]
fn a_broken_sequence_costs_no_key_after_it() {
    for broken in [
        "\x1b[\x1b[\x1b[",
        "\x1b[1;5\x1b",
        "\x1b[99999999999999;99999R",
        "\x1b]11;rgb:ffff/ffff/ffff\x07",
        "\x1bP+r436f\x1b\\",
        "\x1b[<0;999999;5M",
        "\x1bO\x1bO",
    ] {
        let mut decoder = Decoder::default();
        decoder.feed(broken.as_bytes());
        decoder.settle();
        assert_eq!(
            decoder.feed(b"q"),
            [Input::Key(Key::char('q'))],
            "{broken:?}"
        );
    }
}

#[test]
fn two_thousand_keys_in_one_write_are_two_thousand_keys() {
    let arrows = "\x1b[C\x1b[A".repeat(1_000);
    let mut decoder = Decoder::default();
    let reads = arrows.as_bytes().chunks(4095);
    assert_eq!(reads.flat_map(|read| decoder.feed(read)).count(), 2_000);
    assert!(!decoder.waits());
}

proptest::proptest! {
    #[test]
    fn no_bytes_stall_it_or_make_it_fail(reads: Vec<Vec<u8>>) {
        let mut decoder = Decoder::default();
        for read in &reads {
            decoder.feed(read);
        }
        decoder.feed(b"\x1b[201~");
        decoder.settle();
        // Whatever came before, at most one character or sequence stands between.
        decoder.feed(b"~~~~~~~~");
        proptest::prop_assert_eq!(decoder.feed(b"q"), [Input::Key(Key::char('q'))]);
    }
}

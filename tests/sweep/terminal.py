#!/usr/bin/env python3
"""Plays a hostile terminal to a release build: how it ends, and what random input does to it.

    tests/sweep/terminal.py PROGRAM [--rounds N] [--seed S] [--only PART]

For developers, on Linux; Python's standard library only. Parts:

    ends    each way to end it, from each place: the status, and the terminal as it was before
    stuck   a terminal whose output is stopped, one that knows no size, one that vanishes
    burst   100 kB pasted, a paste without an end, 10,000 sizes
    idle    no byte and no wake-up while nothing happens; at most 1.2 a second beside a clock
    monkey  N rounds of random keys, pastes, broken sequences, sizes and signals

Exit status 0 where nothing was bad, else 1. Everything lies in a folder of its own, which is
removed at the end. See README.md beside this file for what was found when.
"""
import argparse
import fcntl
import os
import pty
import random
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

WAIT = 20.0
MODES = {b"?1049": "alternate screen", b"?2004": "pastes in brackets", b"?1000": "mouse",
         b"?1002": "mouse", b"?1003": "mouse", b"?1006": "mouse", b"?2026": "synchronised"}
PLACES = {
    "home": [],
    "setup": [b"\r"],
    "a vote": [b"\r", b"\r", b"\x1b[C", b"\x1b[C", b"\x1b[C", b"11"],
    "a note": [b"\r", b"\r", b"\x1b[C", b"\x1b[C", b"\x1b[C", b"c", b"typed"],
    "a clock": [b"\r", b"\r", b"t"],
    "commands": [b":"],
    "help": [b"?"],
}


class Played:
    """A program in a terminal that we play."""

    def __init__(self, program, folder, args=(), size=(24, 80)):
        self.master, self.side = pty.openpty()
        self.resize(size)
        self.before = termios.tcgetattr(self.side)
        self.shown = b""
        environment = {
            "CALMS_DATA_DIR": os.path.join(folder, "data"),
            "CALMS_CONFIG_DIR": os.path.join(folder, "config"),
            "HOME": folder, "TMPDIR": folder, "TZ": "UTC", "LANG": "C.UTF-8",
            "TERM": "xterm-256color", "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        }
        self.child = subprocess.Popen(
            [program, *args], stdin=self.side, stdout=self.side, stderr=self.side,
            env=environment, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))

    def resize(self, size):
        fcntl.ioctl(self.side, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))

    def read(self, seconds=0.0):
        """Reads what is there, and goes on until nothing has come for so long; how much it was."""
        length = 0
        while select.select([self.master], [], [], seconds)[0]:
            try:
                got = os.read(self.master, 65536)
            except OSError:
                break
            self.shown += got
            length += len(got)
        self.shown = self.shown[-400_000:]
        return length

    def pass_time(self, seconds):
        """Reads for so long whatever comes: beside a clock something comes every second."""
        until, length = time.monotonic() + seconds, 0
        while (left := until - time.monotonic()) > 0:
            if select.select([self.master], [], [], left)[0]:
                length += self.read()
        return length

    def see(self, text, seconds=WAIT):
        until = time.monotonic() + seconds
        while text not in plain(self.shown):
            if time.monotonic() > until or self.child.poll() is not None:
                return False
            self.read(0.02)
        return True

    def type(self, keys):
        while keys:
            self.read()
            if select.select([], [self.master], [], 5.0)[1]:
                keys = keys[os.write(self.master, keys[:2048]):]
            elif self.child.poll() is not None:
                return
            else:
                raise TimeoutError("it reads nothing for 5 s")

    def go(self, keys):
        for key in keys:
            self.type(key)
            self.read(0.15)

    def end(self, seconds=WAIT):
        """Waits for the end; none where it does not come."""
        until = time.monotonic() + seconds
        while self.child.poll() is None:
            if time.monotonic() > until:
                return None
            self.read(0.01)
        self.read(0.02)
        status = self.child.returncode
        return 128 - status if status < 0 else status

    def left(self):
        """What it has left behind in the terminal."""
        found = []
        on = {}
        for mode, what in re.findall(rb"\x1b\[(\?\d+)([hl])", self.shown):
            on[mode] = what == b"h"
        found += [name for mode, name in MODES.items() if on.get(mode)]
        if on.get(b"?25") is False:
            found.append("no cursor")
        if termios.tcgetattr(self.side) != self.before:
            found.append("modes of the terminal")
        return found

    def tasks(self):
        """How often its threads have been woken up so far."""
        woken = 0
        folder = f"/proc/{self.child.pid}/task"
        for task in os.listdir(folder):
            with open(f"{folder}/{task}/status", encoding="ascii") as status:
                woken += sum(int(line.split()[1]) for line in status if "ctxt_switches" in line
                             and line.startswith("voluntary"))
        return woken

    def close(self):
        if self.child.poll() is None:
            self.child.kill()
            self.child.wait()
        for end in (self.master, self.side):
            try:
                os.close(end)
            except OSError:
                pass


def plain(shown):
    """The text without its sequences, in the order in which it was drawn."""
    return re.sub(rb"\x1b\[[0-?]*[ -/]*[@-~]", b"", shown)


class Table:
    """Counts, and prints what is bad."""

    def __init__(self, program):
        self.program, self.n, self.bad = program, {}, {}

    def note(self, part, what, fault=""):
        self.n[part] = self.n.get(part, 0) + 1
        if fault:
            self.bad[part] = self.bad.get(part, 0) + 1
            print(f"BAD  {part}: {what}: {fault}", flush=True)


def opened(table, folder, args=(), size=(24, 80), place="home"):
    played = Played(table.program, folder, args, size)
    if not played.see(b"DevSecOps") and not args:
        played.close()
        raise TimeoutError("the first screen does not come")
    played.go(PLACES[place])
    return played


def ends(table, fresh):
    named = {"TERM": 143, "INT": 130, "HUP": 129, "QUIT": 131}
    for place in PLACES:
        for name, status in named.items():
            played = opened(table, fresh(), place=place)
            os.kill(played.child.pid, getattr(signal, "SIG" + name))
            got = played.end()
            left = played.left()
            fault = f"status {got}, not {status}" if got != status else ", ".join(left)
            table.note("ends", f"{name} in {place}", fault)
            played.close()
        played = opened(table, fresh(), place=place)
        pid = played.child.pid
        os.close(played.side)
        os.close(played.master)
        try:
            got = played.child.wait(WAIT)
            fault = "" if got == 129 else f"status {got}, not 129"
        except subprocess.TimeoutExpired:
            fault = f"{pid} goes on without a terminal"
        table.note("ends", f"terminal gone in {place}", fault)
        played.master, played.side = -1, -1
        played.close()
    played = opened(table, fresh())
    played.type(b"q")
    got = played.end()
    table.note("ends", "q", f"status {got}" if got else ", ".join(played.left()))
    played.close()


def stuck(table, fresh):
    played = opened(table, fresh(), place="a note")
    termios.tcflow(played.side, termios.TCOOFF)
    played.type(b" unseen")
    time.sleep(0.3)
    quiet = played.read(0.3) == 0
    termios.tcflow(played.side, termios.TCOON)
    seen = played.see(b"unseen")
    table.note("stuck", "stopped, then goes on",
               "" if quiet and seen else f"quiet {quiet}, keys kept {seen}")
    for name, status in {"TERM": 143, "HUP": 129}.items():
        termios.tcflow(played.side, termios.TCOOFF)
        played.type(b" more")
        os.kill(played.child.pid, getattr(signal, "SIG" + name))
        got = played.end(5.0)
        table.note("stuck", f"stopped, then {name}", "" if got == status else f"status {got}")
        played.close()
        played = opened(table, fresh(), place="a note")
    # One that is not read at all: the way to it fills up.
    for n in range(2000):
        played.resize((24 + n % 2, 80))
        time.sleep(0.001)
    os.kill(played.child.pid, signal.SIGTERM)
    began = time.monotonic()
    while played.child.poll() is None and time.monotonic() - began < 5.0:
        time.sleep(0.01)
    got = played.child.poll()
    table.note("stuck", "never read, then TERM", "" if got == 143 else f"status {got}")
    played.close()
    played = Played(table.program, fresh(), size=(0, 0))
    table.note("stuck", "a size of 0", "" if played.see(b"DevSecOps") else "shows nothing")
    played.close()


def burst(table, fresh):
    played = opened(table, fresh(), place="a note")
    text = b"x" * 100_000
    began = time.monotonic()
    played.type(b"\x1b[200~" + text + b"\x1b[201~")
    played.read(0.3)
    took = (time.monotonic() - began - 0.3) * 1000
    # The line is full: two go, two come.
    played.type(b"\x7f\x7fyz")
    table.note("burst", f"100 kB pasted into a note ({took:.0f} ms)",
               "" if took < 150 and played.see(b"yz") else f"{took:.0f} ms")
    played.type(b"\x1b[200~lost")
    played.read(0.05)
    played.type(b"\x1b")
    played.read(0.05)
    played.type(b"\x1b")
    played.read(0.2)
    os.kill(played.child.pid, signal.SIGTERM)
    got = played.end()
    table.note("burst", "a paste without an end", "" if got == 143 else f"status {got}")
    played.close()
    played = opened(table, fresh())
    rng = random.Random(1)
    for _ in range(10_000):
        played.resize((rng.randint(0, 90), rng.randint(0, 300)))
        played.read()
    played.resize((24, 80))
    played.read(0.5)
    played.shown = b""
    played.resize((24, 81))
    whole = played.see(b"DevSecOps")
    played.type(b"q")
    got = played.end()
    table.note("burst", "10,000 sizes", "" if whole and got == 0 else f"whole {whole}, status {got}")
    played.close()


def idle(table, fresh):
    for place in ("home", "a note", "a vote", "a clock"):
        played = opened(table, fresh(), place=place)
        # What is typed is saved within a second, and a clock may be on the screen.
        played.pass_time(2.5)
        before, began = played.tasks(), time.monotonic()
        length = played.pass_time(5)
        woken = (played.tasks() - before) / (time.monotonic() - began)
        fault = f"{woken:.1f} wake-ups/s, {length} bytes"
        has_clock = place == "a clock"
        # A second more or less may begin within the five.
        is_calm = woken <= 1.41 if has_clock else woken == 0 and length == 0
        table.note("idle", place, "" if is_calm else fault)
        print(f"     idle: {place}: {fault}", flush=True)
        played.close()


SPECIAL = ["\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\r", "\t", "\x1b", "\x7f", " ", "\x1b[5~",
           "\x1b[6~", "\x1b[Z", "\x1bOP", "\x1b[1;5C", "\x1b[200~pasted \u65e5\u672c\n\x1b[201~",
           "\x1b[200~", "\x1b[201~", "\x1b[<0;10;5M", "\x1b[M !!", "\x1b[I", "\x1b[", "\x1b]",
           "\x1bP", "\x1b]11;rgb:ffff/ffff/ffff\x07", "\x1b[99999;99999R", "\u0301", "\u202e",
           "\U0001f468\u200d\U0001f469", "\0", "\x1f", "\x1b\x1b"]


def one_round(table, fresh, rng, number):
    folder, log = fresh(), []
    args = ["demo"] if rng.random() < 0.2 else []
    size = rng.choice([(24, 80), (18, 60), (40, 120), (5, 20), (1, 1)])
    played = Played(table.program, folder, args, (24, 80))
    fault = "" if played.see(b"calms") else "does not begin"
    played.go(PLACES[rng.choice(list(PLACES))])
    played.resize(size)
    for _ in range(120):
        if fault or played.child.poll() is not None:
            break
        roll = rng.random()
        if roll < 0.5:
            keys = rng.choice(SPECIAL).encode()
        elif roll < 0.85:
            keys = bytes(rng.choice(range(32, 127)) for _ in range(rng.randint(1, 6)))
        elif roll < 0.92:
            keys = bytes(rng.randrange(256) for _ in range(rng.randint(1, 12)))
        elif roll < 0.98:
            played.resize((rng.choice([0, 1, 5, 18, 24, 80]), rng.choice([0, 1, 20, 60, 80, 300])))
            continue
        else:
            os.kill(played.child.pid, rng.choice([signal.SIGWINCH, signal.SIGCONT]))
            continue
        # Not Ctrl-C, Ctrl-Z and Ctrl-\, which are known to end or stop it.
        keys = bytes(b for b in keys if b not in b"\x03\x1a\x1c")
        log.append(keys)
        try:
            played.type(keys)
        except TimeoutError as why:
            fault = str(why)
        except OSError:
            break
        played.read(0.002)
    if not fault:
        ended = played.child.poll() is not None
        if not ended:
            os.kill(played.child.pid, signal.SIGTERM)
        got = played.end()
        # `q` and `ctrl-d` may have left it, as they should.
        if got not in ((0,) if ended else (0, 143)):
            fault = f"status {got}"
        else:
            fault = ", ".join(played.left())
    if os.path.isdir(f"{folder}/data/state"):
        for name in os.listdir(f"{folder}/data/state"):
            if name.startswith("crash-"):
                with open(f"{folder}/data/state/{name}", encoding="utf-8") as report:
                    fault += " / " + " / ".join(report.read().splitlines()[2:5])
    table.note("monkey", f"round {number}", f"{fault} after {log[-3:]}" if fault else "")
    played.close()


def monkey(table, fresh, rounds, seed):
    for number in range(rounds):
        one_round(table, fresh, random.Random(seed * 1_000_003 + number), number)


def main():
    wishes = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    wishes.add_argument("program")
    wishes.add_argument("--rounds", type=int, default=50)
    wishes.add_argument("--seed", type=int, default=1)
    wishes.add_argument("--only", default="ends,stuck,burst,idle,monkey")
    wish = wishes.parse_args()
    program = os.path.abspath(wish.program)
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    table = Table(program)
    with tempfile.TemporaryDirectory(prefix="calms-sweep-") as root:
        count = iter(range(1_000_000))

        def fresh():
            folder = os.path.join(root, str(next(count)))
            os.mkdir(folder)
            return folder

        for part in wish.only.split(","):
            if part == "monkey":
                monkey(table, fresh, wish.rounds, wish.seed)
            else:
                {"ends": ends, "stuck": stuck, "burst": burst, "idle": idle}[part](table, fresh)
    print(version.stdout.strip(), time.strftime("%Y-%m-%d"), f"seed {wish.seed}")
    print("part      what   bad")
    for part, n in table.n.items():
        print(f"{part:<8} {n:>5} {table.bad.get(part, 0):>5}")
    return 1 if table.bad else 0


if __name__ == "__main__":
    sys.exit(main())

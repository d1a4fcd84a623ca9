#!/usr/bin/env python3
"""Measures whole programs from outside, through a pseudo-terminal; Python 3.9, Linux, nothing else.

  whole.py [-n ROUNDS] [--size 120x40] NAME=COMMAND[::READY[::QUIT]] ...

READY is a text that stands on the first screen, QUIT the key that leaves (q by default). Each
round runs every program once, in another order; what is printed is the median over all rounds.
Keys are Down and Up in turn; a key is answered when the last byte before 25 ms of silence has
come. No terminal query is answered.
"""
import argparse, fcntl, os, random, select, shlex, signal, statistics, struct, sys, termios, time

KEYS = 40
QUIET = 0.025
CLOCK = os.sysconf("SC_CLK_TCK")


class Run:
    """One program in one terminal."""

    def __init__(self, command, size):
        self.fd, inner = os.openpty()
        fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        words, name = shlex.split(command), os.ttyname(inner)
        # Who leads a session and opens a terminal has it; no fork of this program is waited for.
        files = [(os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0)]
        files += [(os.POSIX_SPAWN_DUP2, 0, to) for to in (1, 2)]
        environment = {**os.environ, "TERM": "xterm-256color"}
        self.started = time.perf_counter()
        self.pid = os.posix_spawnp(words[0], words, environment, file_actions=files, setsid=True)
        os.close(inner)

    def read(self, patience):
        """What comes within so many seconds, and when; none at the end."""
        if not select.select([self.fd], [], [], patience)[0]:
            return b"", 0
        try:
            return os.read(self.fd, 1 << 16), time.perf_counter()
        except OSError:
            return None, time.perf_counter()

    def until_quiet(self, quiet=QUIET, first=1.0):
        """Bytes, and the moments of the first and the last of them."""
        size, begun, ended = 0, None, None
        while True:
            some, at = self.read(quiet if size else first)
            if not some:
                return size, begun, ended
            size, begun, ended = size + len(some), begun or at, at

    def until(self, text, most=10.0):
        seen, until = b"", time.perf_counter() + most
        while time.perf_counter() < until:
            some, at = self.read(0.5)
            if some is None:
                break
            seen += some
            if text.encode() in seen:
                return at
        sys.exit(f"{text!r} was not seen; the screen begins with {seen[:300]!r}")

    def resize(self, columns, rows):
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.kill(self.pid, signal.SIGWINCH)

    def cpu(self):
        """Seconds of processor, by the scheduler's own count where it has one."""
        total = 0
        for task in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{task}/schedstat") as stat:
                total += int(stat.read().split()[0])
        return total / 1e9

    def switches(self):
        total = 0
        for task in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{task}/status") as status:
                total += sum(int(l.split()[1]) for l in status if "ctxt_switches" in l)
        return total

    def peak(self):
        with open(f"/proc/{self.pid}/status") as status:
            return next(int(l.split()[1]) for l in status if l.startswith("VmHWM")) / 1000


def measure(command, ready, leave, size):
    run, got = Run(command, size), {}
    got["start to text, ms"] = (run.until(ready) - run.started) * 1e3
    run.until_quiet(0.15, 0.15)
    ends, sizes, before = [], [], run.cpu()
    for nth in range(KEYS):
        at = time.perf_counter()
        os.write(run.fd, b"\x1b[A" if nth % 2 else b"\x1b[B")
        length, _, last = run.until_quiet(first=0.25)
        if last:
            ends.append((last - at) * 1e3)
            sizes.append(length)
    got["processor per key, ms"] = (run.cpu() - before) / KEYS * 1e3
    if ends:
        got["key to last byte p50, ms"] = statistics.median(ends)
        got["key to last byte worst, ms"] = max(ends)
        got["bytes per key p50"] = statistics.median(sizes)
    before = run.cpu()
    at = time.perf_counter()
    os.write(run.fd, b"\x1b[B\x1b[A" * 1000)
    _, _, last = run.until_quiet(0.1)
    got["2,000 keys in one write, ms"] = ((last or at) - at) * 1e3
    got["processor per key of them, us"] = (run.cpu() - before) / 2000 * 1e6
    switches, before = run.switches(), run.cpu()
    length, _, _ = run.until_quiet(2.0, 2.0)
    got["wake-ups a second at idle"] = (run.switches() - switches) / 2
    got["bytes at idle"] = length
    resized = []
    for nth in range(10):
        at = time.perf_counter()
        run.resize(size[0] - 10 * (nth % 2), size[1] - 5 * (nth % 2))
        _, _, last = run.until_quiet(first=0.25)
        if last:
            resized.append((last - at) * 1e3)
    if resized:
        got["resize p50, ms"] = statistics.median(resized)
    got["peak memory, MB"] = run.peak()
    at = time.perf_counter()
    os.write(run.fd, leave.encode())
    while os.waitpid(run.pid, os.WNOHANG)[0] == 0:
        # Some programs hear a key only after the next one.
        if run.read(1.0)[0] == b"":
            os.write(run.fd, leave.encode())
    got["exit, ms"] = (time.perf_counter() - at) * 1e3
    os.close(run.fd)
    return got


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("-n", type=int, default=11, help="rounds (11)")
    asked.add_argument("--size", default="120x40", help="columns x rows (120x40)")
    asked.add_argument("program", nargs="+", help="NAME=COMMAND[::READY[::QUIT]]")
    asked = asked.parse_args()
    size = tuple(int(n) for n in asked.size.split("x"))
    programs, results = [], {}
    for program in asked.program:
        name, rest = program.split("=", 1)
        command, ready, leave = (rest.split("::") + ["", ""])[:3]
        programs.append((name, command, ready or name, leave.encode().decode("unicode_escape") or "q"))
    for _ in range(asked.n):
        for name, *how in random.sample(programs, len(programs)):
            for what, value in measure(*how, size).items():
                results.setdefault(what, {}).setdefault(name, []).append(value)
    names = [name for name, *_ in programs]
    print("| | " + " | ".join(names) + " |")
    print("|---" * (len(names) + 1) + "|")
    for what, values in results.items():
        cells = [f"{statistics.median(values[n]):.2f}" if n in values else "-" for n in names]
        print(f"| {what} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()

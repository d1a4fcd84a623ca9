"""Fails every file operation of every command that writes, at the system's own calls.

    faults.py BINARY MODES COMMANDS        both lists with commas; COMMANDS may be `all`

Each run begins on a fresh ext4 file system in a file. Modes:
    kill    SIGKILL as the k-th call begins
    err     the k-th call fails: ENOSPC (and each like it after), EIO, EROFS, EACCES in turn
    short   writes stop after n kB, as at a limit of the file's size
    power   SIGKILL as the k-th call begins, then the power is cut: journal kept, journal lost
    done    the command ends, then the power is cut: nothing of it may be missing
After each the state is the old one or the new one, no session is damaged, and status 0 means that
it is the new one. After kill and err the command is run again and has to work.
Prints a table: command, mode, faults tried, bad ones; what was bad goes before it.
"""
import collections, fcntl, glob, json, os, re, shutil, struct, subprocess, sys, tempfile, time

CALLS = ("openat,write,pwrite64,writev,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,"
         "unlinkat,mkdir,mkdirat,ftruncate,fchmod,chmod,fchmodat,copy_file_range,sendfile")
SHUTDOWN = 0x8004587D          # EXT4_IOC_SHUTDOWN: 1 flushes the journal first, 2 drops it
PANICKED = 101
VOTES = "question,1,2,3,4,5,x\ncalms.C1,0,2,2,1,0,0\ncalms.A1,3,2,0,0,0,0\n"


class Disk:
    """An ext4 file system in a file: it commits late and forgives nothing."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="calms-sweep-")
        self.image, self.root = self.folder + "/image", self.folder + "/root"
        os.mkdir(self.root)
        with open(self.image, "wb") as image:
            image.truncate(24 << 20)
        subprocess.run(["mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0", self.image], check=True)
        self.keep("empty")

    def mount(self):
        options = "loop,noauto_da_alloc,commit=300"
        subprocess.run(["mount", "-o", options, self.image, self.root], check=True)

    def unmount(self):
        for _ in range(100):
            done = subprocess.run(["umount", self.root], stderr=subprocess.DEVNULL)
            if done.returncode == 0:
                return
            time.sleep(0.02)
        sys.exit("cannot unmount " + self.root)

    def keep(self, name):
        shutil.copy(self.image, f"{self.folder}/{name}")

    def begin(self, name):
        shutil.copy(f"{self.folder}/{name}", self.image)
        self.mount()

    def cut(self, flag):
        folder = os.open(self.root, os.O_RDONLY)
        fcntl.ioctl(folder, SHUTDOWN, struct.pack("I", flag))
        os.close(folder)
        self.unmount()
        self.mount()


class World:
    """The program in its folders."""

    def __init__(self, binary, root):
        self.binary, self.root = binary, root
        self.env = {"PATH": os.environ["PATH"], "HOME": root, "TMPDIR": root + "/tmp", "TZ": "UTC",
                    "LANG": "C.UTF-8", "CALMS_DATA_DIR": root + "/data", "CALMS_CONFIG_DIR": root + "/config"}

    def run(self, args, typed="", before=()):
        return subprocess.run([*before, self.binary, *args], input=typed.encode(), env=self.env, cwd=self.root,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)

    def out(self, *args):
        done = self.run(args)
        if done.returncode:
            raise RuntimeError(f"{args}: {done.stdout.decode(errors='replace')}")
        return done.stdout.decode()

    def put(self, name, text):
        path = f"{self.root}/{name}"
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)

    def get(self, name):
        try:
            with open(f"{self.root}/{name}", errors="replace") as file:
                return file.read()
        except FileNotFoundError:
            return None

    def damaged(self):
        return len(json.loads(self.out("doctor", "--json"))["sessions"]["damaged"])

    def notes(self):
        """The notes of all sessions, each read whole."""
        found = []
        for listed in json.loads(self.out("list", "--json")):
            shown = json.loads(self.out("show", listed["id"], "--json"))
            found.append([listed["team"], [note["text"] for note in shown["notes"]]])
        return found


def recorded(world):
    world.put("votes.csv", VOTES)
    made = world.out("record", "calms", "--votes", "votes.csv", "--team", "Checkout").strip()
    text = world.get(f"data/sessions/{made}.ron").replace(made, "checkout")
    os.remove(f"{world.root}/data/sessions/{made}.ron")
    world.put("data/sessions/checkout.ron", text)
    return text


def document(world):
    recorded(world)
    world.put("checkout.json", world.out("export", "checkout", "--consented", "--format", "json"))
    shutil.rmtree(world.root + "/data")


def two_copies(world):
    base = recorded(world)
    for name, text in [("base", base), ("ours", base), ("theirs", base.replace('"Checkout"', '"Payments"'))]:
        world.put(name + ".ron", text)


def broken(world):
    text = recorded(world)
    world.put("data/sessions/checkout.ron.bak", text)
    world.put("data/sessions/checkout.ron", text[: len(text) // 2])


def older(world):
    here = os.path.dirname(os.path.abspath(__file__))
    with open(here + "/../fixtures/session-1.0.ron") as fixture:
        world.put("data/sessions/old.ron", fixture.read())


def prefixes(*steps):
    return lambda state: state in [[], *[[["Quiet", list(step)]] for step in steps]]


Case = collections.namedtuple("Case", "prepare args typed state between damaged")


def case(prepare, args, state, typed="", between=lambda state: False, damaged=0):
    return Case(prepare, args.split(), typed, state, between, damaged)


CASES = {
    "record": case(lambda w: w.put("votes.csv", VOTES), "record calms --votes votes.csv --team Quiet", World.notes),
    "import": case(document, "import checkout.json", World.notes),
    "delete": case(recorded, "delete checkout --yes", World.notes),
    "merge": case(two_copies, "merge base.ron ours.ron theirs.ron -o ours.ron", lambda w: w.get("ours.ron")),
    "export": case(recorded, "export checkout --consented -o report.md", lambda w: w.get("report.md")),
    "packs new": case(lambda w: None, "packs new team-day.en.ron", lambda w: w.get("team-day.en.ron")),
    "packs eject": case(lambda w: None, "packs eject retro", lambda w: w.get("config/packs/retro.en.ron")),
    "start": case(lambda w: None, "--plain start retro --team Quiet", World.notes, "c one\nc two\nu\nc three\nq\n",
                  prefixes([], ["one"], ["one", "two"], ["one", "three"])),
    "resume (1.0)": case(older, "--plain resume old", lambda w: "zebra" in (w.get("data/sessions/old.ron") or ""),
                         "c zebra\nq\n"),
    "doctor --repair": case(broken, "doctor --repair",
                            lambda w: w.get("data/sessions/checkout.ron") == w.get("data/sessions/checkout.ron.bak"),
                            damaged=1),
    "demo --keep": case(lambda w: None, "demo --keep kept", lambda w: len(glob.glob(w.root + "/kept/sessions/2*.ron")),
                        between=lambda n: True),
}


class Sweep:
    def __init__(self, name, binary, disk):
        self.name, self.case, self.disk = name, CASES[name], disk
        self.world = World(binary, disk.root)
        self.tried, self.bad = collections.Counter(), []
        disk.begin("empty")
        os.makedirs(disk.root + "/tmp")
        self.case.prepare(self.world)
        self.old = self.case.state(self.world)
        os.sync()
        disk.unmount()
        disk.keep("before")
        self.calls = self.record()

    def record(self):
        """The calls that may change something, as (name, which one of its thread)."""
        self.disk.begin("before")
        log = self.disk.folder + "/log"
        self.run(["strace", "-f", "-y", "-s", "0", "-o", log, "-e", "trace=" + CALLS])
        self.new = self.case.state(self.world)
        self.disk.unmount()
        if self.new == self.old:
            sys.exit(self.name + " changes nothing")
        count, calls = collections.Counter(), {}
        for line in open(log, errors="replace"):
            found = re.match(r"(\d+)\s+(\w+)\((.*)", line)
            if not found:
                continue
            thread, call, rest = found.groups()
            count[thread, call] += 1
            reads = call == "openat" and "O_CREAT" not in rest and "O_TMPFILE" not in rest
            if self.disk.root in rest and not reads:
                calls[call, count[thread, call]] = True
        return list(calls)

    def run(self, before=()):
        return self.world.run(self.case.args, self.case.typed, before)

    def inject(self, call, what):
        return self.run(["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + call, "-e", f"inject={call}:{what}"])

    def check(self, mode, what, done, wanted=None):
        self.tried[mode] += 1
        try:
            state, damaged = self.case.state(self.world), self.world.damaged()
        except (RuntimeError, OSError, ValueError) as error:
            return self.bad.append(f"{mode} {what}: {error}")
        known = [wanted] if wanted is not None else [self.old, self.new]
        if damaged > self.case.damaged or not (state in known or (wanted is None and self.case.between(state))):
            self.bad.append(f"{mode} {what}: {damaged} damaged, {str(state)[:120]}")
        code = done.returncode if done else None
        if code == 0 and state != self.new:
            self.bad.append(f"{mode} {what}: status 0, and not saved: {str(state)[:120]}")
        if code == PANICKED or (mode == "err" and code is not None and code < 0):
            self.bad.append(f"{mode} {what}: ended with {code}")

    def again(self, mode, what):
        was_new = self.case.state(self.world) != self.old
        code = self.run().returncode
        if code not in (0, 1, 2) or (code and not was_new):
            self.bad.append(f"{mode} {what}: once more gives {code}")

    def kill(self, call, k):
        self.disk.begin("before")
        self.inject(call, f"signal=KILL:when={k}")
        self.check("kill", f"{call} {k}", None)
        self.again("kill", f"{call} {k}")
        self.disk.unmount()

    def err(self, call, k):
        for error in ("ENOSPC", ("EIO", "EROFS", "EACCES")[k % 3]):
            self.disk.begin("before")
            done = self.inject(call, f"error={error}:when={k}{'+' if error == 'ENOSPC' else ''}")
            self.check("err", f"{error} {call} {k}", done)
            self.again("err", f"{error} {call} {k}")
            self.disk.unmount()

    def power(self, call, k):
        for flag, journal in ((1, "kept"), (2, "lost")):
            self.disk.begin("before")
            self.inject(call, f"signal=KILL:when={k}")
            self.disk.cut(flag)
            self.check("power", f"{call} {k}, journal {journal}", None)
            self.disk.unmount()

    def short(self):
        for blocks in range(0, 48):
            self.disk.begin("before")
            done = self.run(["sh", "-c", f"trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\""])
            self.check("short", f"after {blocks} blocks", done)
            self.disk.unmount()

    def done(self):
        for flag, journal in ((1, "kept"), (2, "lost")):
            self.disk.begin("before")
            done = self.run()
            self.disk.cut(flag)
            self.check("done", f"journal {journal}", done, self.new)
            self.disk.unmount()


def main():
    binary, modes = os.path.abspath(sys.argv[1]), sys.argv[2].split(",")
    names = list(CASES) if sys.argv[3] == "all" else sys.argv[3].split(",")
    disk, bad, rows = Disk(), 0, []
    for name in names:
        sweep = Sweep(name, binary, disk)
        for mode in ("kill", "err", "power"):
            for call, k in sweep.calls if mode in modes else ():
                getattr(sweep, mode)(call, k)
        for mode in ("short", "done"):
            if mode in modes:
                getattr(sweep, mode)()
        for fault in sweep.bad:
            print(f"BAD {name}: {fault}", flush=True)
        bad += len(sweep.bad)
        for mode, tried in sweep.tried.items():
            wrong = sum(fault.startswith(mode) for fault in sweep.bad)
            rows.append(f"| {name} | {mode} | {tried} | {wrong} |")
            print(rows[-1], flush=True)
    print("\n| command | mode | faults tried | bad |\n|---|---|---|---|\n" + "\n".join(rows))
    shutil.rmtree(disk.folder, ignore_errors=True)
    sys.exit(1 if bad else 0)


main()

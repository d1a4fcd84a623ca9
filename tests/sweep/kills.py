"""Kills the program while somebody types at speed, many times, under load.

    kills.py BINARY [KILLS] [AT_A_TIME] [SEED]

Each run types words into a note through a terminal of its own and sends SIGKILL at a random moment.
Lost is the time from the oldest word that is not in the file to the kill: it may be a second, and
what a busy disk needs to save. A file that is damaged, or a run that lost more than LIMIT, is bad.
"""
import concurrent.futures, fcntl, json, os, pty, random, select, shutil, signal, struct, subprocess, sys, tempfile, termios, time

PACE = 0.012
LIMIT = 1.0


def run(binary, seed):
    chance, root = random.Random(seed), tempfile.mkdtemp(prefix="calms-kill-")
    env = {"PATH": os.environ["PATH"], "HOME": root, "TMPDIR": root, "TZ": "UTC", "LANG": "C.UTF-8", "TERM": "xterm-256color",
           "CALMS_DATA_DIR": root + "/data", "CALMS_CONFIG_DIR": root + "/config"}
    try:
        subprocess.run([binary, "--plain", "start", "calms", "--team", "Quiet"], env=env, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, check=True)
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        take = lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0)
        child = subprocess.Popen([binary, "resume"], env=env, stdin=slave, stdout=slave, stderr=slave,
                                 start_new_session=True, preexec_fn=take)
        os.close(slave)
        until_seen(master, b"What happens")
        os.write(master, b"c")
        settled(master)
        sent, end = [], time.monotonic() + chance.uniform(0.2, 4.0)
        while time.monotonic() < end:
            word = "w%04d" % len(sent)
            os.write(master, (word + " ").encode())
            sent.append((time.monotonic(), word))
            drain(master, PACE)
        child.send_signal(signal.SIGKILL)
        killed = time.monotonic()
        child.wait()
        os.close(master)
        found = subprocess.run([binary, "doctor", "--json"], env=env, stdout=subprocess.PIPE).stdout
        damaged = len(json.loads(found)["sessions"]["damaged"])
        folder = root + "/data/sessions/"
        names = [name for name in os.listdir(folder) if name.endswith(".ron") and not name.startswith(".")]
        text = "".join(open(folder + name).read() for name in names)
        missing = [at for at, word in sent if word not in text]
        return (killed - missing[0] if missing else 0.0), damaged, len(sent)
    finally:
        shutil.rmtree(root, ignore_errors=True)


def drain(master, wait):
    seen, end = b"", time.monotonic() + wait
    while (left := end - time.monotonic()) > 0:
        if select.select([master], [], [], left)[0]:
            seen += os.read(master, 65536)
    return seen


def until_seen(master, what):
    seen, end = b"", time.monotonic() + 60
    while what not in seen:
        if time.monotonic() > end:
            raise RuntimeError(f"{what} is not to be seen")
        seen += drain(master, 0.02)


def settled(master):
    """Waits for a new picture: only what changes on the screen is written, so no word is sure."""
    while not drain(master, 0.3):
        pass
    while drain(master, 0.3):
        pass


def main():
    binary = os.path.abspath(sys.argv[1])
    kills, at_a_time, seed = (int(given) for given in (sys.argv[2:] + ["1000", "16", "1"][len(sys.argv) - 2:])[:3])
    began = time.monotonic()
    with concurrent.futures.ProcessPoolExecutor(at_a_time) as pool:
        done = list(pool.map(run, [binary] * kills, range(seed, seed + kills)))
    lost = sorted(one[0] for one in done)
    bad = sum(one[1] > 0 or one[0] > LIMIT for one in done)
    print(f"{kills} kills, {at_a_time} at a time, {sum(one[2] for one in done)} words, {time.monotonic() - began:.0f} s")
    print(f"lost: median {lost[len(lost) // 2]:.2f} s, 99 % {lost[len(lost) * 99 // 100]:.2f} s, most {lost[-1]:.2f} s;"
          f" damaged {sum(one[1] for one in done)}; bad {bad}")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()

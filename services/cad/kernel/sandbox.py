"""What a child gives up before it opens a hostile file: network, environment, descriptors, privileges, resources."""

import contextlib
import os
import resource
import signal
import socket
import sys

import walls
from memory import sizes

CLONE_NEWNET = 0x40000000
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS = 1, 4, 38
# Users that children of root run as, one each: nobody else's, and not "nobody", which services of this machine (the
# embedded Postgres) run as.
OWN_UIDS = range(65520, 65534)
# More processes than any job has, and fewer than would hurt.
MOST_PROCESSES = 256
ON_LINUX = sys.platform == "linux"
IS_ROOT = os.geteuid() == 0


def cap(kind, value):
    """Lowers a limit; a system that lacks or refuses it keeps its own."""
    try:
        soft, hard = resource.getrlimit(kind)
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(kind, (value, value))
    except (OSError, ValueError):
        pass


def own_folder(path, uid):
    """Makes the folder a child writes to, which it owns when it will run as a user of its own."""
    os.mkdir(path, 0o700)
    if IS_ROOT:
        os.chown(path, uid, uid)


def take_back(folder):
    """Closes the folder to whatever may be left of the child, before anybody reads it."""
    if IS_ROOT:
        try:
            os.chown(folder, 0, 0)
        except FileNotFoundError:
            pass


def enter(job, uid, report_fd, parent_pid):
    """
    Moves the forked child into its sandbox: in the job's folder, reporting on `report_fd`, its words going to `words.log`
    there. Returns the path under which it can read the STEP file.
    """
    os.setsid()
    os.chdir(job["folder"])
    words = os.open("words.log", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    nothing = os.open(os.devnull, os.O_RDONLY)
    source = os.open(job["step"], os.O_RDONLY)
    for target, fd in ((0, nothing), (1, words), (2, words)):
        os.dup2(fd, target)
    keep = sorted((source, report_fd))
    os.closerange(3, keep[0])
    os.closerange(keep[0] + 1, keep[1])
    os.closerange(keep[1] + 1, 4096)
    for signal_number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(signal_number, signal.SIG_DFL)
    os.environ.clear()
    walls.libc.clearenv() if hasattr(walls.libc, "clearenv") else None

    if ON_LINUX:
        with open("/proc/self/oom_score_adj", "w") as score:
            score.write("1000")
    cap(resource.RLIMIT_CORE, 0)
    cap(resource.RLIMIT_CPU, job["cpuSeconds"])
    cap(resource.RLIMIT_AS, sizes("self")[0] + job["memoryBytes"])
    cap(resource.RLIMIT_FSIZE, job["memoryBytes"])
    path = become(uid, source) if IS_ROOT else job["step"]
    if ON_LINUX:
        walls.libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        # A change of user hides /proc/self from the process itself, and forgets whose death ends it.
        walls.libc.prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)
        die_with(parent_pid)
        # Python reads modules when they are first used.
        readable = [path, *filter(None, sys.path), *(["/proc"] if job.get("measureMemory") else [])]
        walls.close_files(readable, ".")
        walls.filter_calls()
    return path


def become(uid, source):
    """Gives up root for `uid`, without a network; returns the path under which that user can read the STEP file."""
    if ON_LINUX:
        walls.libc.unshare(CLONE_NEWNET)
    os.fchown(1, uid, uid)
    # The folders above the file may be closed to that user: it reads through the descriptor, or a copy of its own.
    path = f"/proc/self/fd/{source}"
    if not os.fstat(source).st_mode & 0o004:
        path = "input.step"
        copy(source, path, uid)
    cap(resource.RLIMIT_NPROC, MOST_PROCESSES)
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)
    return path


def exposed(parent_pid):
    """What this process can still reach of the outside, found by trying: "network", "files" or both."""
    found = []
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
            line.connect(("127.0.0.1", 9))
        found.append("network")
    except OSError:
        pass
    try:
        # Who may read this may read all that its parent's user may, that process's memory included.
        with open(f"/proc/{parent_pid}/environ", "rb"):
            found.append("files")
    except OSError:
        if not ON_LINUX:
            found.append("files")
    return found


@contextlib.contextmanager
def no_more_files():
    """What a STEP file refers to is not opened within: it could be any file of this machine that the child may read."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def die_with(parent_pid):
    """Ends this process when its parent ends, even by SIGKILL."""
    walls.libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent_pid:
        os._exit(1)


def copy(source, path, uid):
    target = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    while chunk := os.read(source, 1 << 20):
        os.write(target, chunk)
    os.fchown(target, uid, uid)
    os.close(target)

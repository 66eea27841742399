"""
The kernel's parent: imports OpenCASCADE once, then forks a child per job. It touches no file of a job itself.

In, a JSON line each: {"job": id, "step", "folder", "memoryBytes", "cpuSeconds", "measureMemory"?} and {"stop": id, "why"}.
Out: {"ready": version, "exposed": […]} once, with what hostile files could reach through a child; {"job", "pid"}; what the child reports, with its "job"; and last
{"job", "done": {"exit", "signal", "stopped", "outOfMemory"}}. Ends, with its children, at the end of input.
"""

import gc
import json
import os
import select
import selectors
import signal
import sys
import tempfile
import time

DIRECTORY = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, DIRECTORY)

import OCP  # noqa: E402

import job as jobs  # noqa: E402
import sandbox  # noqa: E402
from memory import sizes  # noqa: E402

# How often a running child's memory is looked at: the address-space limit stops it, this says that memory was why.
WATCH_S = 0.05
# What a job may be refused at once: it is as far below the cap as this when it crashes of that.
AT_ONCE_BYTES = 16 << 20
# How glibc ends a process that it can't give thread-local memory.
LINKER_EXIT = 127
# How long a child that has closed its reports may take to end.
GRACE_S = 2
# How long the child that tries the walls may take to answer.
TRIAL_S = 30
# Reports are lines of less than this.
REPORT_BYTES = 65536
REPORTED = ("phase", "fraction")
MAXRSS_UNIT = 1024 if sandbox.ON_LINUX else 1


def say(message):
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


class Child:
    def __init__(self, job, uid, parameters, exposed):
        self.id, self.folder, self.memory_bytes, self.stopped = job["job"], job["folder"], job["memoryBytes"], None
        self.uid = uid
        sandbox.own_folder(self.folder, uid)
        self.reports, report_fd = os.pipe()
        self.unread = b""
        parent = os.getpid()
        self.pid = os.fork()
        if self.pid == 0:
            jobs.run_job(job, uid, report_fd, parameters, parent, exposed)
        os.close(report_fd)
        # A child begins with fewer pages than its parent: those of files come back when they are touched.
        self.first_space, self.first_bytes = sizes(self.pid)
        self.most_space = 0

    def stop(self, why):
        if self.stopped is None:
            self.stopped = why
            self.kill()

    def kill(self):
        """Its whole session: it may have a helper. It is not reaped yet, so the number is still its own."""
        for kill in (os.killpg, os.kill):
            try:
                kill(self.pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                pass

    def watch(self):
        space, resident = sizes(self.pid)
        self.most_space = max(self.most_space, space - self.first_space)
        if resident - self.first_bytes > self.memory_bytes:
            self.stop("memory")

    def read(self):
        """Passes on what it reported; False at the end."""
        data = os.read(self.reports, REPORT_BYTES)
        *lines, self.unread = (self.unread + data).split(b"\n")
        self.unread = self.unread[:REPORT_BYTES]
        for line in lines:
            try:
                report = json.loads(line)
                # It may have been taken over: it speaks of its own progress and of nothing else.
                say({**{key: report[key] for key in REPORTED if key in report}, "job": self.id})
            except (ValueError, TypeError):
                pass
        return bool(data)

    def reap(self):
        """Waits for its end. One that closed its reports without ending may have been taken over, and is ended."""
        patience = time.monotonic() + GRACE_S
        while True:
            pid, status, usage = os.wait4(self.pid, os.WNOHANG)
            if pid:
                return status, usage
            if time.monotonic() > patience:
                self.kill()
            time.sleep(0.001)

    def end(self):
        os.close(self.reports)
        status, usage = self.reap()
        self.kill()
        sandbox.take_back(self.folder)
        most = usage.ru_maxrss * MAXRSS_UNIT
        number = os.WTERMSIG(status) if os.WIFSIGNALED(status) else None
        code = None if number else os.WEXITSTATUS(status)
        # Native code that is refused memory crashes like any other: near the cap, that is what happened.
        reached = max(most - self.first_bytes, self.most_space)
        crashed = number is not None or code == LINKER_EXIT
        near_cap = crashed and reached > min(0.6 * self.memory_bytes, self.memory_bytes - AT_ONCE_BYTES)
        say(
            {
                "job": self.id,
                "done": {
                    "exit": code,
                    "signal": signal.Signals(number).name if number else None,
                    "stopped": self.stopped,
                    "outOfMemory": code == jobs.MEMORY_EXIT or (near_cap and self.stopped is None),
                },
            }
        )


def free_uid(children):
    """The user that the fewest children run as: one each, until there are more of them than users."""
    taken = [child.uid for child in children]
    return min(sandbox.OWN_UIDS, key=taken.count)


def serve(parameters, exposed):
    children, selector, unread = {}, selectors.DefaultSelector(), b""
    selector.register(0, selectors.EVENT_READ, None)
    while True:
        for key, _ in selector.select(WATCH_S if children else None):
            child = key.data
            if child is not None:
                if not child.read():
                    selector.unregister(child.reports)
                    del children[child.id]
                    child.end()
                continue
            data = os.read(0, 65536)
            if not data:
                return children
            *lines, unread = (unread + data).split(b"\n")
            for message in map(json.loads, lines):
                if "stop" in message:
                    if message["stop"] in children:
                        children[message["stop"]].stop(message["why"])
                    continue
                try:
                    child = Child(message, free_uid(children.values()), parameters, exposed)
                except OSError as error:
                    say({"job": message["job"], "refused": str(error)})
                    continue
                children[child.id] = child
                selector.register(child.reports, selectors.EVENT_READ, child)
                say({"job": child.id, "pid": child.pid})
        for child in children.values():
            child.watch()


def warm_up(parameters):
    """Reads a small file of our own: the tables OpenCASCADE sets up with its first are then every child's."""
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        jobs.convert(os.path.join(DIRECTORY, "warm-up.step"), lambda _: None, parameters, False)
        os.chdir("/")


def find_exposed():
    """What a child can reach in spite of its sandbox, asked of one that does nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        job = {
            "folder": os.path.join(folder, "job"),
            "step": os.path.join(DIRECTORY, "warm-up.step"),
            "memoryBytes": 1 << 30,
            "cpuSeconds": 10,
        }
        uid = free_uid([])
        sandbox.own_folder(job["folder"], uid)
        answer, report_fd = os.pipe()
        parent = os.getpid()
        child = os.fork()
        if child == 0:
            try:
                sandbox.enter(job, uid, report_fd, parent)
                os.write(report_fd, json.dumps(sandbox.exposed(parent)).encode())
            finally:
                os._exit(0)
        os.close(report_fd)
        if not select.select([answer], [], [], TRIAL_S)[0]:
            os.kill(child, signal.SIGKILL)
            sys.exit(f"the child that tries the kernel's walls did not answer within {TRIAL_S} s")
        found = os.read(answer, REPORT_BYTES)
        os.close(answer)
        os.waitpid(child, 0)
        # One that could not even answer will say why with the first file.
        return json.loads(found or '["network", "files"]')


def main():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with open(os.path.join(DIRECTORY, "build.json"), encoding="utf-8") as file:
        parameters = json.load(file)
    warm_up(parameters)
    # Nothing here is garbage: collecting would only copy the pages that children share.
    gc.collect()
    gc.freeze()
    gc.disable()
    exposed = find_exposed()
    say({"ready": OCP.__version__, "exposed": exposed})
    for child in serve(parameters, exposed).values():
        child.kill()


main()

"""One job, in its own child: read, then tessellate and measure on two processes, then write."""

import faulthandler
import hashlib
import json
import os
import signal
import struct
import sys
import time
import traceback

from OCP.BinTools import BinTools, BinTools_FormatVersion

import sandbox
from measure import Parts, measure_edges, measure_faces, xyz
from memory import give_back, own_peak_bytes
from mesh import tessellate, write_mesh
from read_step import Refused, StepModel

NOT_FINITE_EXIT, EXPOSED_EXIT, MEMORY_EXIT, FAILED_EXIT = 73, 72, 71, 70
# Where each phase begins and ends in the whole, by what it takes of a usual file.
SHARES = {"read": (0, 0.2), "transfer": (0.2, 0.6), "mesh": (0.6, 0.85), "evidence": (0.85, 0.98), "write": (0.98, 1)}
# Below this many faces a second process costs more than it saves.
SPLIT_FACES, CHUNK_FACES = 48, 12


class NotFinite(Exception):
    """A measure is beyond all numbers: the model is too large, or what it is made of is."""


def end_with(work):
    """Does the work of a forked process and ends it; its status says how that went."""
    status = FAILED_EXIT
    try:
        status = work() or 0
    except MemoryError:
        status = MEMORY_EXIT
    except NotFinite:
        status = NOT_FINITE_EXIT
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


def run_job(job, uid, report_fd, parameters, parent_pid, accepted):
    """Runs in the forked child and never returns. `accepted` is what of the outside may be in its reach."""

    def report(message):
        os.write(report_fd, json.dumps(message).encode() + b"\n")

    def work():
        path = sandbox.enter(job, uid, report_fd, parent_pid)
        faulthandler.enable(2, all_threads=False)
        if not set(sandbox.exposed(parent_pid)) <= set(accepted):
            return EXPOSED_EXIT
        convert(path, report, parameters, job.get("measureMemory"))

    end_with(work)


def convert(path, report, parameters, measure_memory):
    started = time.perf_counter()

    def progress(phase, done=0.0):
        begin, end = SHARES[phase]
        report({"phase": phase, "fraction": round(begin + done * (end - begin), 3)})

    progress("read")
    try:
        model = StepModel(path, progress)
    except Refused as refusal:
        return write_result({"refused": str(refusal)})
    result = {
        "unit": model.unit,
        "missingFiles": model.missing_files,
        "lostFaces": model.lost_faces,
        "roots": model.roots,
        "assemblies": model.assemblies,
        "timings": {"readMs": model.read_s * 1000, "transferMs": model.transfer_s * 1000},
    }
    parts = [Parts(product.shape) for product in model.products]
    result["definitions"] = [
        {
            "name": product.name,
            "variant": product.variant,
            "color": product.color,
            "faceColors": product.face_colors(part.face_map),
            "faces": len(part.faces),
            "bodies": part.bodies,
            "ballast": [part.ballast_mass, *xyz(part.centre)],
        }
        for product, part in zip(model.products, parts)
    ]
    tessellating = time.perf_counter()
    progress("mesh")
    work = Work(parts, measure_memory)
    helper = work.share() if work.face_count >= SPLIT_FACES else None
    if not helper:
        work.write_breps()
    for index, part in enumerate(parts):
        result["lostFaces"] += tessellate(part, parameters["deflectionMm"], parameters["angleRad"])
        links = write_mesh(part, f"{index}.mesh")
        write_json(f"{index}.links.json", links)
        result["definitions"][index]["triangles"] = links["triangles"]
        # A line for every hundredth, not for each of ten thousand parts.
        if (index + 1) * 100 // len(parts) > index * 100 // len(parts):
            progress("mesh", (index + 1) / len(parts))
    measuring = time.perf_counter()
    progress("evidence")
    work.take_part("own")
    if helper:
        _, ended = os.waitpid(helper, 0)
        if os.WIFSIGNALED(ended):
            # How a job ended is told by this process's own end.
            signal.raise_signal(os.WTERMSIG(ended))
        elif ended:
            os._exit(os.WEXITSTATUS(ended))
    if measure_memory:
        result["peakBytes"] = own_peak_bytes() + (read_json("helper.peak.json") if helper else 0)
    ended = time.perf_counter()
    result["timings"]["meshMs"] = (measuring - tessellating) * 1000
    result["timings"]["evidenceMs"] = (ended - measuring) * 1000
    result["timings"]["totalMs"] = (ended - started) * 1000
    progress("write")
    write_result(result)


class Work:
    """
    The measuring, cut into units that two processes take from one list: what was not measured while the other one
    tessellated is shared between them. Units and their sums do not depend on who takes them, so results are the same.
    """

    def __init__(self, parts, measure_memory):
        self.parts, self.measure_memory = parts, measure_memory
        self.face_count = sum(len(part.faces) for part in parts)
        self.units = []
        for index, part in enumerate(parts):
            self.units.append((index, None))
            self.units += [(index, start) for start in range(0, len(part.faces), CHUNK_FACES)]
        # A file's position is shared by the processes that inherit it: reading is taking.
        self.queue = os.open("units", os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        os.write(self.queue, struct.pack(f"{len(self.units)}I", *range(len(self.units))))
        os.lseek(self.queue, 0, os.SEEK_SET)

    def share(self):
        """Forks a helper that writes the B-reps and measures until nothing is left; returns its pid."""
        give_back()
        me = os.getpid()
        helper = os.fork()
        if helper:
            return helper

        def work():
            if sandbox.ON_LINUX:
                sandbox.die_with(me)
            self.write_breps()
            self.take_part("helper")
            if self.measure_memory:
                write_json("helper.peak.json", own_peak_bytes())

        end_with(work)

    def write_breps(self):
        """Before tessellation, and without it: the bytes that name a definition."""
        hashes = []
        for index, part in enumerate(self.parts):
            path = f"{index}.brep"
            version = BinTools_FormatVersion.BinTools_FormatVersion_VERSION_4
            BinTools.Write_s(part.shape, path, False, False, version)
            with open(path, "rb") as brep:
                hashes.append(hashlib.sha256(brep.read()).hexdigest())
        write_json("breps.json", hashes)

    def take_part(self, name):
        """Measures until nothing is left; a JSON line per unit, in a file for each definition and process."""
        while taken := os.read(self.queue, 4):
            index, start = self.units[struct.unpack("I", taken)[0]]
            part = self.parts[index]
            if start is None:
                measured = {"edges": measure_edges(part)}
            else:
                measured = measure_faces(part, start, min(start + CHUNK_FACES, len(part.faces)))
            with open(f"{index}.{name}.measures", "a", encoding="utf-8") as file:
                file.write(to_json(measured) + "\n")


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def to_json(value):
    try:
        return json.dumps(value, separators=(",", ":"), allow_nan=False)
    except ValueError as error:
        raise NotFinite() from error


def write_json(path, value):
    with open(path, "w", encoding="utf-8") as file:
        # In one string: json.dump() would take the slow way, piece by piece.
        file.write(to_json(value))


def write_result(result):
    write_json("result.json", result)

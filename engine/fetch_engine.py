#!/usr/bin/env python3
"""Puts the official ONNX Runtime GenAI library for Linux x86-64 into a resource folder.

The wheel comes by the ordinary package client (pip), so mirrors and proxies that are set up for it are used. Wheel and stripped
library are pinned by SHA-256. The result is kept in the user's cache, so later builds, cleaned or offline, download nothing.
Standard library only.
"""
import hashlib
import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

VERSION = "0.14.1"
WHEEL = f"onnxruntime_genai-{VERSION}-cp312-cp312-manylinux_2_28_x86_64.whl"
WHEEL_SHA256 = "cd8b4e9dd59c389168c68e7144e4c0c1ed8f7784491150ab53f17db0f72259ed"
LIBRARY = "libonnxruntime-genai.so"
LIBRARY_SHA256 = "a402a196722111a0f06a23b9d5c11d842c209ee0ed1e08f4772968280cab38f3"
NOTICES = ["LICENSE", "ThirdPartyNotices.txt"]
# The tags of the wheel, not of the Python that runs this: the library inside does not depend on it.
TAGS = ["--platform", "manylinux_2_28_x86_64", "--python-version", "3.12", "--implementation", "cp", "--abi", "cp312"]
REMEDY = (
    "Install pip (Debian, Ubuntu: apt-get install python3-pip) and build again with a connection to your package index, or copy the "
    f"wheel {WHEEL} to a folder and name it in LECTOR_ENGINE_WHEELS."
)


class Failure(Exception):
    """Ends the build with a message that says what to do."""


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def strip(data):
    """An ELF64 shared library without what no segment needs: symbol table, debugging data and section headers."""
    if data[:6] != b"\x7fELF\x02\x01":
        raise Failure(f"{LIBRARY} in the wheel is not a little-endian ELF64 file.")
    program_offset, section_offset = struct.unpack_from("<QQ", data, 32)
    program_size, program_count, section_size, section_count = struct.unpack_from("<HHHH", data, 54)
    end = program_offset + program_size * program_count
    for i in range(program_count):
        kind, _, offset, _, _, in_file = struct.unpack_from("<IIQQQQ", data, program_offset + i * program_size)
        end = max(end, offset + in_file)
    for i in range(section_count):  # what is mapped at run time has to lie before the cut
        _, kind, flags, _, offset, size = struct.unpack_from("<IIQQQQ", data, section_offset + i * section_size)
        if flags & 2 and kind != 8 and offset + size > end:  # SHF_ALLOC, not SHT_NOBITS
            raise Failure(f"{LIBRARY} has an allocated section outside of its segments.")
    result = bytearray(data[:end])
    struct.pack_into("<Q", result, 40, 0)  # e_shoff
    struct.pack_into("<HH", result, 60, 0, 0)  # e_shnum, e_shstrndx
    return bytes(result)


def run(command, **options):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **options)


def private_pip(work):
    """Environment in which `python3 -m pip` works although pip is not installed: Debian's package of it, unpacked aside."""
    if not (shutil.which("apt-get") and shutil.which("dpkg")):
        raise Failure("Python has no pip. " + REMEDY)
    aside = work / "apt"
    (aside / "lists" / "partial").mkdir(parents=True)
    (aside / "cache" / "archives" / "partial").mkdir(parents=True)
    own = ["-o", f"Dir::State::Lists={aside}/lists", "-o", f"Dir::Cache={aside}/cache", "-o", "APT::Sandbox::User="]
    updated = run(["apt-get", *own, "update"], cwd=aside)
    for package in ("python3-pip-whl", "python3-pip", "python3-setuptools", "python3-wheel", "python3-distutils"):
        run(["apt-get", *own, "download", package], cwd=aside)  # not every release has each of them
    for archive in sorted(aside.glob("*.deb")):
        run(["dpkg", "-x", str(archive), str(aside / "root")])
    found = [*aside.glob("root/usr/share/python-wheels/pip-*.whl"), *aside.glob("root/usr/lib/python3/dist-packages"),
             *aside.glob("root/usr/lib/python3.*")]
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(map(str, found)))
    if not found or run([sys.executable, "-m", "pip", "--version"], env=environment).returncode != 0:
        raise Failure("Python has no pip, and the system's packages did not give one. " + REMEDY + "\n" + updated.stdout[-1000:])
    return environment


def fetch_wheel(work):
    local = os.environ.get("LECTOR_ENGINE_WHEELS")
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps",
               "--only-binary=:all:", *TAGS, "--dest", str(work), f"onnxruntime-genai=={VERSION}"]
    if local:
        command += ["--no-index", "--find-links", local]
    has_pip = run([sys.executable, "-m", "pip", "--version"]).returncode == 0
    environment = dict(os.environ) if has_pip else private_pip(work)
    done = run(command, env=environment)
    wheel = work / WHEEL
    if done.returncode != 0 or not wheel.is_file():
        raise Failure(f"pip could not download onnxruntime-genai {VERSION}. {REMEDY}\n{done.stdout[-2000:]}")
    if sha256(wheel) != WHEEL_SHA256:
        raise Failure(f"The wheel of onnxruntime-genai {VERSION} has SHA-256 {sha256(wheel)}, expected {WHEEL_SHA256}: your package "
                      "index serves something else under this name. Do not use it; point pip at a trustworthy index.")
    return wheel


def prepare(work):
    """Everything that goes into the jar, in a folder of its own."""
    wheel = fetch_wheel(work)
    ready = work / "ready"
    ready.mkdir()
    with zipfile.ZipFile(wheel) as archive:
        (ready / LIBRARY).write_bytes(strip(archive.read(f"onnxruntime_genai/{LIBRARY}")))
        for name in NOTICES:
            (ready / name).write_bytes(archive.read(f"onnxruntime_genai/{name}"))
    if sha256(ready / LIBRARY) != LIBRARY_SHA256:
        raise Failure(f"The stripped library has SHA-256 {sha256(ready / LIBRARY)}, expected {LIBRARY_SHA256}.")
    manifest = {"library": LIBRARY, "version": VERSION, "sha256": LIBRARY_SHA256, "wheel": WHEEL, "wheelSha256": WHEEL_SHA256}
    (ready / "engine.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    return ready


def whole(folder):
    names = [LIBRARY, "engine.json", *NOTICES]
    return all((folder / name).is_file() for name in names) and sha256(folder / LIBRARY) == LIBRARY_SHA256


def cached():
    root = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    folder = Path(root) / "lector" / "engine-build" / f"{VERSION}-{LIBRARY_SHA256[:16]}"
    if whole(folder):
        return folder
    folder.parent.parent.parent.mkdir(parents=True, exist_ok=True)
    folder.parent.parent.mkdir(mode=0o700, exist_ok=True)  # the library's own cache lies there too and insists on it
    folder.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".fetch-") as work:
        ready = prepare(Path(work))
        shutil.rmtree(folder, ignore_errors=True)
        try:
            ready.rename(folder)
        except OSError:  # another build was faster
            if not whole(folder):
                raise
    return folder


def main():
    if len(sys.argv) != 2:
        raise Failure("usage: fetch_engine.py RESOURCE_FOLDER")
    target = Path(sys.argv[1])
    if whole(target):
        return
    source = cached()
    target.mkdir(parents=True, exist_ok=True)
    for file in source.iterdir():
        shutil.copyfile(file, target / file.name)


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        sys.exit(f"fetch_engine: {failure}")

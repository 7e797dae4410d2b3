"""Where LanguageTool is on this machine, and how it gets there: `status()`, `installation()`, `install(progress)`.

LanguageTool needs Java 17 and a folder `LanguageTool-6.8`. The folder is looked for under `LTP_PATH` if that is set (language-tool-
python's variable), else in our cache and in that of language-tool-python. Only `install` downloads, and only when called.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import IO, NamedTuple

from thankyou.errors import EngineError
from thankyou.facts.resources import templates

__all__ = ["VERSION", "Installation", "Progress", "Status", "available", "install", "installation", "status"]

VERSION = "6.8"
JAVA = 17
_JAR = "languagetool-server.jar"
_JARS = 130
"""How many files Maven brings; only for the progress bar."""
_LINE = 70
"""Longest line of a manifest in bytes without its end; the JAR format allows 72."""


class Installation(NamedTuple):
    """What it takes to run LanguageTool."""

    java: Path
    jar: Path


class Status(NamedTuple):
    """What there is of LanguageTool on this machine."""

    java: Path | None
    java_version: int | None
    package: bool
    """Whether language-tool-python is installed."""
    folder: Path | None
    """The folder of LanguageTool; its name ends with the version."""
    searched: tuple[Path, ...]
    """Where the folder was looked for, best place first."""
    maven: Path | None

    @property
    def problem(self) -> str:
        """What is missing and what to do about it; empty if LanguageTool can run."""
        if self.java is None or (self.java_version or 0) < JAVA:
            return f"LanguageTool needs Java {JAVA} or newer, and {self._java}; install a Java runtime"
        if not self.package:
            return "language-tool-python is not installed; run: pip install 'thankyou-notes[languagetool]'"
        if self.folder is None:
            return "LanguageTool is not on this machine; run: thankyou languagetool install"
        return ""

    @property
    def ready(self) -> bool:
        """Whether LanguageTool can run without any download."""
        return not self.problem

    @property
    def _java(self) -> str:
        return "none was found" if self.java is None else f"{self.java} is version {self.java_version or 'unknown'}"


class Progress(NamedTuple):
    """How far an installation is."""

    message: str
    done: int = 0
    total: int = 0
    """0: nobody knows how much there is to do."""


def surroundings() -> Mapping[str, str]:
    """The variables that say where Java, LanguageTool and caches are: `PATH`, `JAVA_HOME`, `LTP_PATH`, `XDG_CACHE_HOME`."""
    return os.environ  # noqa: TID251  # where programs are is a fact of the machine, not an option of the caller


def status(environ: Mapping[str, str] | None = None) -> Status:
    """What is here; looks at files only, but for a Java that does not say its version in a file."""
    environ = surroundings() if environ is None else environ
    java = _java(environ)
    searched = _searched(environ)
    folder = next((found for place in searched if (found := _folder(place))), None)
    maven = shutil.which("mvn", path=environ.get("PATH"))
    package = importlib.util.find_spec("language_tool_python") is not None
    return Status(
        java, _java_version(java) if java else None, package, folder, searched, Path(maven) if maven else None
    )


def available(environ: Mapping[str, str] | None = None) -> bool:
    """Whether LanguageTool can run without any download; takes about a millisecond."""
    return status(environ).ready


def installation(environ: Mapping[str, str] | None = None) -> Installation:
    """Java and LanguageTool; `EngineError` says what is missing."""
    found = status(environ)
    if found.problem or found.java is None or found.folder is None:
        raise EngineError(found.problem)
    return Installation(found.java, found.folder / _JAR)


def install(progress: Callable[[Progress], None], environ: Mapping[str, str] | None = None) -> Path:
    """Bring LanguageTool to the first place of `status().searched`, unless some is found, and return its folder.

    `progress` hears first what will be downloaded from where to where, then how far it is. With Maven on the machine 97 MB come
    (English only), else language-tool-python fetches 259 MB and verifies them. `EngineError` if neither works.
    """
    environ = surroundings() if environ is None else environ
    found = status(environ)
    if found.folder is not None:
        progress(Progress(f"LanguageTool is in {found.folder}; there is nothing to download", 1, 1))
        return found.folder
    if found.java is None or (found.java_version or 0) < JAVA:
        raise EngineError(found.problem)
    place = found.searched[0]
    place.mkdir(parents=True, exist_ok=True)
    if found.maven is not None and _with_maven(found.maven, place, environ, progress):
        return place / f"LanguageTool-{VERSION}"
    if not found.package:
        raise EngineError(found.problem)
    return _with_package(place, environ, progress)


def _cache(environ: Mapping[str, str]) -> Path:
    return Path(environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def _searched(environ: Mapping[str, str]) -> tuple[Path, ...]:
    if said := environ.get("LTP_PATH"):
        return (Path(said),)
    return (_cache(environ) / "thankyou", Path.home() / ".cache" / "language_tool_python")


def _folder(place: Path) -> Path | None:
    """The newest LanguageTool in `place` that has its server."""
    found = [
        path.parent
        for path in place.glob(f"LanguageTool-*/{_JAR}")
        if re.fullmatch(r"LanguageTool-\d+(\.\d+)*", path.parent.name)
    ]
    return max(found, key=lambda path: [int(part) for part in path.name.partition("-")[2].split(".")], default=None)


def _java(environ: Mapping[str, str]) -> Path | None:
    home = environ.get("JAVA_HOME")
    found = (home and shutil.which("java", path=str(Path(home) / "bin"))) or shutil.which(
        "java", path=environ.get("PATH")
    )
    return Path(found) if found else None


@lru_cache(maxsize=16)
def _java_version(java: Path) -> int | None:
    """The major version, from the file that every Java has beside its folder `bin`, else by asking it."""
    try:
        said = (java.resolve().parents[1] / "release").read_text(encoding="utf-8")
        match = re.search(r'^JAVA_VERSION="(?:1\.)?(\d+)', said, re.MULTILINE)
    except (OSError, IndexError, UnicodeDecodeError):
        match = None
    return int(match[1]) if match else _asked_version(java)


def _asked_version(java: Path) -> int | None:
    try:
        answer = subprocess.run(
            [java, "-version"], capture_output=True, timeout=10, check=True, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.SubprocessError):
        return None
    match = re.search(rb'version "(?:1\.)?(\d+)', answer.stderr + answer.stdout)
    return int(match[1]) if match else None


def _with_maven(maven: Path, place: Path, environ: Mapping[str, str], progress: Callable[[Progress], None]) -> bool:
    """Let Maven copy the jars, then put the folder in its place in one step. False if Maven fails."""
    message = f"Downloading LanguageTool {VERSION} for English (97 MB) with Maven to {place}"
    progress(Progress(message, 0, _JARS))
    with tempfile.TemporaryDirectory(dir=place, prefix=".installing-") as fresh:
        folder = Path(fresh) / f"LanguageTool-{VERSION}"
        libs = folder / "libs"
        libs.mkdir(parents=True)
        pom = templates() / "languagetool" / "pom.xml"
        command = [str(maven), "-B", "-q", "-f", str(pom), "dependency:copy-dependencies", f"-DoutputDirectory={libs}"]
        if not _watched(
            command, environ, lambda: progress(Progress(message, min(len(list(libs.glob("*.jar"))), _JARS), _JARS))
        ):
            progress(Progress("Maven could not bring LanguageTool"))
            return False
        _write_jar(folder / _JAR, sorted(path.name for path in libs.glob("*.jar")))
        folder.rename(place / folder.name)
    progress(Progress(f"LanguageTool is in {place / f'LanguageTool-{VERSION}'}", _JARS, _JARS))
    return True


def _watched(command: list[str], environ: Mapping[str, str], tell: Callable[[], None]) -> bool:
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, env=dict(environ)) as process:
        try:
            while True:
                try:
                    return process.wait(timeout=0.5) == 0
                except subprocess.TimeoutExpired:
                    tell()
        finally:
            process.kill()


def _write_jar(path: Path, names: list[str]) -> None:
    """A jar that holds nothing but the list of the others."""
    line = "Class-Path: " + " ".join(f"libs/{name}" for name in names)
    wrapped = [line[:_LINE], *(f" {line[start : start + _LINE - 1]}" for start in range(_LINE, len(line), _LINE - 1))]
    with zipfile.ZipFile(path, "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", "\r\n".join(["Manifest-Version: 1.0", *wrapped, "", ""]))


_DOWNLOAD = f"from language_tool_python.download_lt import LocalLanguageTool; LocalLanguageTool.from_version_name('{VERSION}').download()"


def _with_package(place: Path, environ: Mapping[str, str], progress: Callable[[Progress], None]) -> Path:
    """Let language-tool-python download and verify, in a process of its own, because it prints a progress bar."""
    message = f"Downloading LanguageTool {VERSION} (259 MB) with language-tool-python to {place}"
    progress(Progress(message, 0, 100))
    command = [sys.executable, "-c", _DOWNLOAD]
    quiet = subprocess.DEVNULL
    variables = {**environ, "LTP_PATH": str(place)}
    with subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=subprocess.PIPE, env=variables) as process:
        for percent in _percents(process.stderr):
            progress(Progress(message, percent, 100))
    folder = _folder(place)
    if process.returncode != 0 or folder is None:
        raise EngineError("LanguageTool could not be downloaded; check the connection and try again")
    progress(Progress(f"LanguageTool is in {folder}", 100, 100))
    return folder


def _percents(bar: IO[bytes] | None) -> Iterator[int]:
    """The percentages of a progress bar that rewrites its line, as they come."""
    line = b""
    while bar is not None and (piece := os.read(bar.fileno(), 4096)):
        line = (line + piece)[-4096:]
        if found := re.findall(rb"(\d{1,3})%\|", line):
            yield min(int(found[-1]), 100)
            line = b""

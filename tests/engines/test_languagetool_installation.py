"""Finding LanguageTool on a machine, and bringing it there when asked."""

from __future__ import annotations

import hashlib
import http.server
import io
import os
import shutil
import sys
import threading
import timeit
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from thankyou.engines.installation import (
    VERSION,
    Installation,
    Progress,
    Status,
    available,
    install,
    installation,
    status,
)
from thankyou.errors import EngineError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins for java and mvn are shell scripts")

JAR = "languagetool-server.jar"


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The environment of a machine with nothing but a shell."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "usr").mkdir()
    (tmp_path / "home").mkdir()
    return {"PATH": str(tmp_path / "usr"), "XDG_CACHE_HOME": str(tmp_path / "cache"), "HOME": str(tmp_path / "home")}


def script(machine: dict[str, str], name: str, text: str) -> Path:
    path = Path(machine["PATH"]) / name
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


def with_java(machine: dict[str, str], version: str = "17.0.15") -> Path:
    return script(machine, "java", f"echo 'openjdk version \"{version}\" 2025-04-15' >&2")


def with_folder(place: Path, version: str = VERSION) -> Path:
    folder = place / f"LanguageTool-{version}"
    folder.mkdir(parents=True)
    (folder / JAR).touch()
    return folder


def test_nothing_is_found_on_a_bare_machine_and_nothing_is_made(machine: dict[str, str], tmp_path: Path) -> None:
    found = status(machine)
    assert (found.java, found.folder, found.maven, found.ready) == (None, None, None, False)
    assert not available(machine)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "usr"]
    with pytest.raises(EngineError, match="needs Java 17 or newer, and none was found"):
        installation(machine)


def test_a_folder_in_our_cache_and_a_java_are_all_it_takes(machine: dict[str, str], tmp_path: Path) -> None:
    java = with_java(machine)
    folder = with_folder(tmp_path / "cache" / "thankyou")
    assert available(machine)
    assert installation(machine) == Installation(java, folder / JAR)


@pytest.mark.parametrize("place", ["cache/thankyou", "home/.cache/language_tool_python", "elsewhere"])
def test_each_place_is_searched(place: str, machine: dict[str, str], tmp_path: Path) -> None:
    with_java(machine)
    folder = with_folder(tmp_path / place)
    if place == "elsewhere":
        machine["LTP_PATH"] = str(tmp_path / place)
    assert status(machine).folder == folder


def test_ltp_path_says_it_all(machine: dict[str, str], tmp_path: Path) -> None:
    with_folder(tmp_path / "cache" / "thankyou")
    machine["LTP_PATH"] = str(tmp_path / "empty")
    assert status(machine).folder is None


def test_the_newest_whole_version_is_taken(machine: dict[str, str], tmp_path: Path) -> None:
    for version in ("6.5", "6.10", "6.8"):
        with_folder(tmp_path / "cache" / "thankyou", version)
    (tmp_path / "cache" / "thankyou" / "LanguageTool-6.11").mkdir()
    found = status(machine).folder
    assert found is not None
    assert found.name == "LanguageTool-6.10"


@pytest.mark.parametrize(
    ("version", "major"), [("17.0.15", 17), ("21", 21), ("25.0.1", 25), ("11.0.2", 11), ("1.8.0_392", 8)]
)
def test_the_version_of_java_is_read_from_its_file_or_asked(
    version: str, major: int, machine: dict[str, str], tmp_path: Path
) -> None:
    with_java(machine, version)
    assert status(machine).java_version == major
    (tmp_path / "jdk" / "bin").mkdir(parents=True)
    (tmp_path / "jdk" / "release").write_text(f'IMPLEMENTOR="X"\nJAVA_VERSION="{version}"\n')
    shutil.copy(Path(machine["PATH"]) / "java", tmp_path / "jdk" / "bin" / "java")
    (tmp_path / "jdk" / "bin" / "java").write_text("#!/bin/sh\nexit 1\n")
    machine["JAVA_HOME"] = str(tmp_path / "jdk")
    found = status(machine)
    assert (found.java, found.java_version) == (tmp_path / "jdk" / "bin" / "java", major)
    assert ("needs Java 17" in found.problem) == (major < 17)


def test_a_java_that_cannot_say_its_version_is_a_clear_problem(machine: dict[str, str]) -> None:
    script(machine, "java", "echo no >&2; exit 1")
    assert "is version unknown" in status(machine).problem


def test_the_problem_says_what_to_do_next(machine: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    with_java(machine)
    assert "thankyou languagetool install" in status(machine).problem
    java = Path("/usr/bin/java")
    assert "pip install" in Status(java, 17, False, None, (), None).problem


def test_looking_costs_almost_nothing(machine: dict[str, str], tmp_path: Path) -> None:
    with_java(machine)
    with_folder(tmp_path / "cache" / "thankyou")
    available(machine)
    assert (
        min(timeit.repeat(lambda: available(machine), number=1, repeat=20)) < 0.02
    )  # the best of many: others use the machine too


MAVEN = """for word; do case $word in -DoutputDirectory=*) out=${word#*=};; esac; done
: > "$out/one.jar"; : > "$out/a-very-long-name-of-a-library-that-makes-the-line-of-the-manifest-wrap-around-1.2.3.jar"
"""


def test_maven_brings_it_and_we_say_so_first(
    machine: dict[str, str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with_java(machine)
    script(machine, "mvn", MAVEN)
    heard: list[Progress] = []
    folder = install(heard.append, machine)
    assert folder == tmp_path / "cache" / "thankyou" / f"LanguageTool-{VERSION}"
    assert heard[0].message == f"Downloading LanguageTool {VERSION} for English (97 MB) with Maven to {folder.parent}"
    assert (heard[0].done, heard[-1].done == heard[-1].total) == (0, True)
    assert available(machine)
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]
    with zipfile.ZipFile(folder / JAR) as jar:
        lines = jar.read("META-INF/MANIFEST.MF").split(b"\r\n")
    assert max(len(line) for line in lines) <= 70
    assert b"libs/one.jar" in b"".join(line.removeprefix(b" ") for line in lines)
    assert capfd.readouterr() == ("", "")


def test_what_is_there_is_not_brought_again(machine: dict[str, str], tmp_path: Path) -> None:
    with_java(machine)
    script(machine, "mvn", "exit 1")
    folder = with_folder(tmp_path / "cache" / "thankyou")
    heard: list[Progress] = []
    assert install(heard.append, machine) == folder
    assert "nothing to download" in heard[0].message


def test_without_java_nothing_is_downloaded(machine: dict[str, str], tmp_path: Path) -> None:
    script(machine, "mvn", MAVEN)
    with pytest.raises(EngineError, match="needs Java"):
        install(print, machine)
    assert not (tmp_path / "cache").exists()


@pytest.fixture
def archive() -> Iterator[tuple[str, str]]:
    """The address of a download server with a small LanguageTool, and the checksum of that."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr(f"LanguageTool-{VERSION}/{JAR}", "jar")
        file.writestr(f"LanguageTool-{VERSION}/libs/one.jar", "jar")
    data = packed.getvalue()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", hashlib.sha256(data).hexdigest()
        server.shutdown()


def test_the_package_brings_it_where_maven_is_missing_or_fails(
    machine: dict[str, str], archive: tuple[str, str], capfd: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("language_tool_python")
    with_java(machine)
    script(machine, "mvn", 'echo "cannot resolve" >&2; exit 1')
    machine |= {"LTP_DOWNLOAD_HOST_NEW_RELEASES": archive[0], "LTP_DOWNLOAD_SHA256": archive[1]}
    machine |= {f"LTP_DOWNLOAD_HOST_{name}": archive[0] for name in ("RELEASE", "ARCHIVE", "SNAPSHOT")}
    heard: list[Progress] = []
    folder = install(heard.append, machine | {"no_proxy": "127.0.0.1"})
    assert (folder / JAR).exists()
    assert [progress.message for progress in heard if "259 MB" in progress.message]
    assert heard[-1] == Progress(f"LanguageTool is in {folder}", 100, 100)
    assert capfd.readouterr() == ("", "")


def test_a_download_that_is_not_what_it_should_be_is_refused(machine: dict[str, str], archive: tuple[str, str]) -> None:
    pytest.importorskip("language_tool_python")
    with_java(machine)
    machine |= {f"LTP_DOWNLOAD_HOST_{name}": archive[0] for name in ("NEW_RELEASES", "RELEASE", "ARCHIVE", "SNAPSHOT")}
    with pytest.raises(EngineError, match="could not be downloaded"):
        install(lambda progress: None, machine | {"no_proxy": "127.0.0.1"})
    assert not available(machine)


def test_the_environment_of_the_process_is_the_default(
    machine: dict[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with_java(machine)
    folder = with_folder(tmp_path / "said")
    monkeypatch.setenv("PATH", machine["PATH"] + os.pathsep + os.environ["PATH"])
    monkeypatch.setenv("LTP_PATH", str(tmp_path / "said"))
    assert status().folder == folder

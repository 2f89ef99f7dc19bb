import os
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

import service
from curation.cli.settings import BadInput
from service.app import create_app
from service.cli import make_server
from service.listening import NoPort, announcement, loopback_address, open_listener
from tests.service.company import CONFIG, NOW, Company, FakeEncoder

MAIN = "from service.cli import main; main()"


@contextmanager
def taken_port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        yield taken.getsockname()[1]


def test_the_next_free_port_is_taken_and_said() -> None:
    with taken_port() as port, open_listener("127.0.0.1", port) as listener:
        found = listener.getsockname()[1]
        assert port < found <= port + 20
        said = announcement("127.0.0.1", port, listener)
    assert said == f"Passaparola answers on http://127.0.0.1:{found}/ (port {port} is taken). Ctrl-C ends it."


def test_a_free_port_is_announced_without_excuse() -> None:
    with open_listener("localhost", 0) as listener:
        port = listener.getsockname()[1]
        assert (
            announcement("localhost", port, listener)
            == f"Passaparola answers on http://localhost:{port}/. Ctrl-C ends it."
        )


def test_when_no_port_is_left_the_last_reason_is_given() -> None:
    with closing(socket.socket()) as taken:
        try:
            taken.bind(("127.0.0.1", 65535))
        except OSError:
            pytest.skip("port 65535 of this machine is in use")
        taken.listen()
        with pytest.raises(NoPort, match="no port from 65535 to 65535"):
            open_listener("127.0.0.1", 65535)


@pytest.mark.parametrize(
    ("host", "address"), [("localhost", "127.0.0.1"), ("127.0.0.2", "127.0.0.2"), ("[::1]", "::1"), ("::1", "::1")]
)
def test_addresses_of_this_machine_are_served(host: str, address: str) -> None:
    assert loopback_address(host) == address


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "example.com", "", "127.1"])
def test_addresses_others_could_reach_are_refused(host: str) -> None:
    with pytest.raises(BadInput, match="without a --public-url"):
        loopback_address(host)


def test_a_real_server_answers_on_a_port_of_its_own(company: Company) -> None:
    app = create_app(CONFIG, company.database, FakeEncoder, lambda: NOW)
    server = make_server(app)
    with taken_port() as port, open_listener("127.0.0.1", port) as listener:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        with urllib.request.urlopen(f"http://127.0.0.1:{listener.getsockname()[1]}/", timeout=30) as answer:
            page, headers = answer.read().decode(), answer.headers
        server.should_exit = True
        thread.join(30)
    assert "Nobody has an account yet" in page
    assert "server" not in headers
    assert not thread.is_alive()


def command(folder: Path, *arguments: str) -> "subprocess.Popen[str]":
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    (folder / "feeds.yaml").write_text(
        "feeds:\n  - name: Newsroom\n    url: https://example.com/feed\n", encoding="utf-8"
    )
    return subprocess.Popen(
        [sys.executable, "-c", MAIN, "--config", str(folder / "feeds.yaml"), "serve", *arguments],
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_the_command_makes_the_database_serves_and_ends_at_ctrl_c(tmp_path: Path) -> None:
    with taken_port() as port, command(tmp_path, "--port", str(port)) as process:
        assert process.stdout
        said = process.stdout.readline()
        assert f"(port {port} is taken)" in said, process.communicate()
        invited, first = process.stdout.readline(), process.stdout.readline().strip()
        with urllib.request.urlopen(first, timeout=60) as answer:
            page = answer.read().decode()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert "Nobody has an account yet" in invited
    assert first.startswith(f"{said.split()[3]}link/")
    assert "Choose a password" in page
    assert (process.returncode, errors) == (0, "")
    assert (tmp_path / "passaparola.db").exists()


def test_the_command_refuses_to_be_reached_from_outside(tmp_path: Path) -> None:
    with command(tmp_path, "--host", "0.0.0.0") as process:
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 2
    assert errors.startswith("passaparola: --host '0.0.0.0' is not this machine's own address")
    assert not (tmp_path / "passaparola.db").exists()


def test_behind_a_public_address_pages_answer_to_its_name_alone(tmp_path: Path) -> None:
    public = "--public-url", "https://Desk.example", "--host", "0.0.0.0", "--port", "0"
    with command(tmp_path, *public) as process:
        assert process.stdout
        port = int(process.stdout.readline().split()[3].rpartition(":")[2].strip("/."))
        process.stdout.readline()
        first = process.stdout.readline()
        found = [asked(port, "/sign-in", host) for host in ("desk.example", "other.example")]
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
    assert first.startswith("https://desk.example/link/")
    assert found == [200, 400]


def test_the_interface_alone_may_be_reached_from_outside_and_has_no_pages(tmp_path: Path) -> None:
    with command(
        tmp_path, "--api-only", "--host", "0.0.0.0", "--allowed-host", "Api.example", "--port", "0"
    ) as process:
        assert process.stdout
        port = process.stdout.readline().split()[3].rpartition(":")[2].strip("/.")
        found = {path: asked(int(port), path) for path in ("/health", "/metrics", "/v1/openapi.json", "/", "/feeds")}
        named, unnamed = (asked(int(port), "/health", host) for host in ("api.example", "other.example"))
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert found == {"/health": 200, "/metrics": 200, "/v1/openapi.json": 200, "/": 404, "/feeds": 404}
    assert (named, unnamed) == (200, 400)
    assert (process.returncode, errors) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--allowed-host", "api.example"], "--allowed-host 'api.example' needs --api-only"),
        (["--api-only", "--host", "api.example"], "--host 'api.example' is no address"),
        (["--public-url", "http://desk.example"], "--public-url 'http://desk.example' is not of the form https://"),
        (["--public-url", "https://desk.example/pages"], "is not of the form https://"),
    ],
)
def test_options_that_do_not_go_together_are_refused(tmp_path: Path, arguments: list[str], said: str) -> None:
    with command(tmp_path, *arguments) as process:
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 2
    assert said in errors
    assert not (tmp_path / "passaparola.db").exists()


def asked(port: int, path: str, host: str = "localhost") -> int:
    """The status of an answer."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    with closing(connection):
        connection.request("GET", path, headers={"Host": host})
        return connection.getresponse().status


def test_without_a_configuration_nothing_is_made(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", MAIN, "serve"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(service.__file__).parents[1])},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ran.returncode == 2
    assert "feeds.yaml: no such file" in ran.stderr
    assert not list(tmp_path.iterdir())


def test_help_loads_no_web_framework() -> None:
    heavy = ("fastapi", "uvicorn", "jinja2", "torch", "spacy")
    code = f"import sys, service.cli; sys.exit(any(name in sys.modules for name in {heavy}))"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0

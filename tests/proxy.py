"""The real nginx with our settings, before one server or several, while a block lasts."""

import http.client
import os
import re
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.house.tree import ROOT
from tests.journeys.running import end
from tests.ports import own_port

NGINX = ROOT / "deploy" / "nginx"
LINES_EACH = r"limit_conn lotse_live (\d+);"


@dataclass(frozen=True, kw_only=True)
class Proxy:
    """nginx on two ports of this machine."""

    secure: int
    plain: int
    folder: Path

    def ask(
        self, path: str, method: str = "GET", body: bytes = b"", headers: dict[str, str] | None = None
    ) -> http.client.HTTPResponse:
        """What it answers through TLS."""
        trusting = ssl.create_default_context(cafile=self.folder / "fullchain.pem")
        line = http.client.HTTPSConnection("localhost", self.secure, timeout=30, context=trusting)
        line.request(method, path, body or None, headers or {})
        answer = line.getresponse()
        if answer.status != http.HTTPStatus.SWITCHING_PROTOCOLS:
            answer.read()
        line.close()
        return answer


@contextmanager
def proxy_before(folder: Path, *servers: int, lines_each: int | None = None) -> Iterator[Proxy]:
    """Our nginx in front of the servers at these ports of this machine; with fewer live lines for each address, if said."""
    proxy = Proxy(secure=own_port(), plain=own_port(), folder=folder)
    _certify(folder)
    _write_settings(proxy, servers, lines_each)
    process = subprocess.Popen(
        ["/usr/sbin/nginx", "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf"), "-g", "daemon off;"]
    )
    try:
        _wait_until_listening(proxy)
        yield proxy
    finally:
        end(process)


def _write_settings(proxy: Proxy, servers: Sequence[int], lines_each: int | None) -> None:
    """Ours, with the ports and the folder of this test in them."""
    ours = (
        (NGINX / "lotse.conf")
        .read_text()
        .replace("/etc/lotse/tls/", f"{proxy.folder}/")
        .replace("/var/log/nginx/", f"{proxy.folder}/")
    )
    ours = ours.replace("listen 80;", f"listen {proxy.plain};").replace("listen 443 ", f"listen {proxy.secure} ")
    ours = "".join(line for line in ours.splitlines(keepends=True) if "listen [::]" not in line)
    if lines_each is not None:
        ours, found = re.subn(LINES_EACH, f"limit_conn lotse_live {lines_each};", ours)
        assert found == 1
    one = "  server 127.0.0.1:8080 fail_timeout=1s;\n"
    upstream = (NGINX / "upstream.conf").read_text()
    assert one in upstream
    upstream = upstream.replace(one, "".join(one.replace("8080", str(server)) for server in servers))
    kept = "".join(
        f"{room}_temp_path {proxy.folder}/{room};\n" for room in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    who = "user root;\n" if os.geteuid() == 0 else ""
    around = f"{who}pid {proxy.folder}/pid;\nevents {{}}\nhttp {{\n{kept}{upstream}{ours}}}\n"
    (proxy.folder / "nginx.conf").write_text(around)


def _wait_until_listening(proxy: Proxy) -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", proxy.secure), timeout=5).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError("nginx does not listen")


def _certify(folder: Path) -> None:
    """A certificate for this machine, good for an hour."""
    key, name, now = (
        ec.generate_private_key(ec.SECP256R1()),
        x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")]),
        datetime.now(UTC),
    )
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
        .not_valid_before(now - timedelta(hours=1)).not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False).sign(key, hashes.SHA256())
    )  # fmt: skip
    (folder / "fullchain.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "key.pem").write_bytes(private)

"""Where webhooks may go."""

from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.logic.reach import Reach, is_public
from core.logic.signing import sign

INTERNET = Reach()
INSIDE = [
    *("127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1"),
    *("169.254.169.254", "169.254.0.1", "100.64.0.1", "100.100.100.200", "192.0.0.192", "168.63.129.16"),
    *("224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "198.18.0.1", "192.88.99.1"),
    *("::", "::1", "fe80::1", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1"),
    *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "fe80::1%eth0"),
    *("64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2002:7f00:1::", "2002:808:808::1"),
    *("2001:0:7f00:1::", "100::1", "5f00::1"),
]
OUTSIDE = ["8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]


@pytest.mark.parametrize("address", INSIDE)
def test_what_is_only_reached_from_here_is_not_reached(address: str) -> None:
    assert not is_public(ip_address(address))
    assert not INTERNET.may_connect("hooks.example.com", ip_address(address))
    host = f"[{address}]" if ":" in address else address
    assert INTERNET.problem(f"https://{host}/hook") is not None


@pytest.mark.parametrize("address", OUTSIDE)
def test_the_internet_is_reached(address: str) -> None:
    assert is_public(ip_address(address))
    assert INTERNET.may_connect("hooks.example.com", ip_address(address))


@given(st.ip_addresses(v=4))
def test_an_address_in_other_words_is_the_same_address(address: object) -> None:
    assert is_public(ip_address(f"::ffff:{address}")) == is_public(ip_address(str(address)))


GOOD = [
    "https://hooks.example.com/x",
    "https://hooks.example.com:8443/x?y=1",
    "https://HOOKS.example.com",
    "https://hooks.example.com./x",
    "https://8.8.8.8/x",
    "https://[2606:4700:4700::1111]/x",
    "https://bücher.example/x",
]


@pytest.mark.parametrize("url", GOOD)
def test_an_address_that_will_do(url: str) -> None:
    assert INTERNET.problem(url) is None


BAD = {
    "": "must be an address like",
    "hooks.example.com": "must be an address like",
    "//hooks.example.com/x": "must be an address like",
    "https://": "must be an address like",
    "https:///x": "must be an address like",
    "ftp://hooks.example.com": "must be an address like",
    "file:///etc/passwd": "must be an address like",
    "gopher://hooks.example.com": "must be an address like",
    "https://hooks.example.com:99999/": "must be an address like",
    "https://[::1": "must be an address like",
    "https://hooks.example.com\\@10.0.0.1/": "must be an address like",
    "https://hooks.example.com/\r\nX: y": "must be an address like",
    "https://hooks.example.com/a b": "must be an address like",
    "https://2130706433/": "must be an address like",
    "https://0x7f.1/": "must be an address like",
    "https://0X7F000001/": "must be an address like",
    "https://017700000001/": "must be an address like",
    "https://127.1/": "must be an address like",
    "https://0/": "must be an address like",
    "https://hooks.example.1/": "must be an address like",
    "https://me:secret@hooks.example.com": "must not have a user or password",
    "https://me@hooks.example.com": "must not have a user or password",
    "https://127.0.0.1@hooks.example.com": "must not have a user or password",
    "http://hooks.example.com/x": "must begin with https://",
    "https://hooks.example.com:22/": "must have port 443 or 8443",
    "https://hooks.example.com:0/": "must have port 443 or 8443",
    "https://localhost/x": "localhost may not be reached",
    "https://LOCALHOST./x": "localhost may not be reached",
    "https://a.localhost/x": "a.localhost may not be reached",
    "https://127.0.0.1/x": "127.0.0.1 may not be reached",
    "http://[::1]:80/x": "::1 may not be reached",
}


@pytest.mark.parametrize("url", BAD)
def test_an_address_that_will_not_do(url: str) -> None:
    problem = INTERNET.problem(url)
    assert problem is not None
    assert problem.startswith(BAD[url])


def test_an_exception_may_be_inside_and_without_tls_on_any_port() -> None:
    reach = Reach.of(["127.0.0.1", "10.1.0.0/16", "::1", "hooks.lan"])

    for url in ("http://127.0.0.1:9000/", "http://10.1.2.3/", "http://[::1]:1/", "http://HOOKS.lan:8080/"):
        assert reach.problem(url) is None
    for url in ("http://127.0.0.2/", "http://10.2.0.1/", "http://other.lan/", "http://a.hooks.lan/"):
        assert reach.problem(url) is not None
    assert reach.may_connect("10.1.2.3", ip_address("10.1.2.3"))
    assert reach.may_connect("any.example.com", ip_address("::ffff:10.1.2.3"))
    assert reach.may_connect("hooks.lan.", ip_address("192.168.1.1"))
    assert not reach.may_connect("other.lan", ip_address("192.168.1.1"))


@pytest.mark.parametrize(
    "address", ["169.254.169.254", "::ffff:169.254.169.254", "fe80::1", "224.0.0.1", "0.0.0.0"]
)
def test_a_name_that_is_an_exception_leads_to_no_metadata(address: str) -> None:
    assert not Reach.of(["hooks.lan"]).may_connect("hooks.lan", ip_address(address))
    assert Reach.of(["169.254.169.254"]).may_connect("hooks.lan", ip_address("169.254.169.254"))


@pytest.mark.parametrize(
    "entry", ["", "http://hooks.lan", "10.0.0.1/8", "10.0.0", "a b", "*.lan", "-x", "300.1.1.1"]
)
def test_an_exception_that_is_none(entry: str) -> None:
    with pytest.raises(ValueError, match="is no host name, address or network"):
        Reach.of([entry])


def test_the_signature_is_of_the_time_and_the_body() -> None:
    """The known answer was made by openssl."""
    known = "2f441ba4b3b2d50d28a9ab9d9fd8880376ecd1eb5d0435401553f5d8d0a5dcf8"
    assert sign("whsec_test", 1700000000, b'{"id":1}') == f"t=1700000000,v1={known}"

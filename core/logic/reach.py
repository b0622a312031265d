"""Where webhooks may go: the public internet over https, and what the settings name beside it.

Whoever may set an address must not reach through us what is only reachable from here: this machine, the
network that it stands in, a cloud's metadata. A name says little, since it may be resolved anew at any
time: what counts is the address that is connected to.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)

from yarl import URL

from core.phrases import ours

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

PORTS = frozenset({443, 8443})
LENGTH = 2048
NAME = re.compile(r"(?!-)[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?", re.ASCII)
DISGUISE = re.compile(r"(^|\.)(\d+|0x[0-9a-f]*)$")
"""The end of a host that some take for an address of IPv4 in another notation."""
UNICAST = IPv6Network("2000::/3")
TRANSLATED = IPv6Network("64:ff9b::/96")
"""How a network without IPv4 writes its addresses (NAT64)."""
NOT_FOR_US = tuple(
    IPv4Network(text)
    for text in (
        "192.0.0.0/24",  # protocol assignments; has held a cloud's metadata
        "192.88.99.0/24",  # relays to IPv6 of old
        "168.63.129.16/32",  # public by its number, a cloud's inside by its use
    )
)


@dataclass(frozen=True, slots=True)
class Reach:
    """What may be reached beside the public internet, then also over http and on any port."""

    names: frozenset[str] = frozenset()
    networks: tuple[Network, ...] = ()

    @classmethod
    def of(cls, entries: Iterable[str]) -> "Reach":
        """From names (`hooks.lan`), addresses and networks (`10.1.0.0/16`); raises ValueError."""
        names, networks = set[str](), list[Network]()
        for entry in entries:
            try:
                networks.append(ip_network(entry.strip("[]")))
            except ValueError as exc:
                name = entry.lower().rstrip(".")
                if NAME.fullmatch(name) is None or re.fullmatch(r"[\d.]+", name):
                    raise ValueError(f"{entry} is no host name, address or network") from exc
                names.add(name)
        return cls(frozenset(names), tuple(networks))

    def problem(self, text: str) -> str | None:
        """What is wrong with the address of a webhook, as far as that can be said without looking it up."""
        try:
            url = URL(text)
        except ValueError:
            return ours("must be an address like https://example.com/hook")
        host = (url.raw_host or "").lower().rstrip(".")
        if not host or url.scheme not in ("http", "https") or re.search(r"[\s\\\x00-\x1f\x7f]", text):
            return ours("must be an address like https://example.com/hook")
        if url.user is not None or url.password is not None:
            return ours("must not have a user or password in it; our signature says who calls")
        address = _parsed(host)
        if address is None and DISGUISE.search(host):
            return ours("must be an address like https://example.com/hook")
        if address is not None and not self.may_connect(host, address):
            return ours(f"{host} may not be reached; CC_WEBHOOK_ALLOW makes exceptions")
        if host in self.names or (address is not None and self._names(address)):
            return None
        if host == "localhost" or host.endswith(".localhost"):
            return ours(f"{host} may not be reached; CC_WEBHOOK_ALLOW makes exceptions")
        if url.scheme != "https":
            return ours("must begin with https://; CC_WEBHOOK_ALLOW makes exceptions")
        if url.port not in PORTS:
            return ours("must have port 443 or 8443; CC_WEBHOOK_ALLOW makes exceptions")
        return None

    def may_connect(self, host: str, address: Address) -> bool:
        """Whether a webhook on `host` may connect to `address`. A name that is an exception may mean any
        machine, but nothing that is none: no multicast, and no link-local one, where metadata is told."""
        address = _plain(address)
        if self._names(address):
            return True
        if host.lower().rstrip(".") in self.names:
            return not (
                address.is_link_local or address.is_multicast or address.is_unspecified or _reserved(address)
            )
        return is_public(address)

    def _names(self, address: Address) -> bool:
        address = _plain(address)
        return any(address in network for network in self.networks)


def is_public(address: Address) -> bool:
    """Whether an address is one of the internet, the same from everywhere."""
    address = _plain(address)
    if isinstance(address, IPv4Address):
        inside = any(address in network for network in NOT_FOR_US)
        return address.is_global and not (address.is_multicast or address.is_reserved or inside)
    tunnel = address.sixtofour is not None or address.teredo is not None
    return address in UNICAST and address.is_global and not tunnel


def _plain(address: Address) -> Address:
    """The IPv4 address in one of IPv6 that only says it in other words."""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return address.ipv4_mapped
        if address in TRANSLATED:
            return IPv4Address(int(address) & 0xFFFFFFFF)
    return address


def _reserved(address: Address) -> bool:
    return isinstance(address, IPv4Address) and address.is_reserved


def _parsed(host: str) -> Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None

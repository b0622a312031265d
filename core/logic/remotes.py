"""Addresses of remotes, as they may be shown."""

import re
from urllib.parse import urlsplit, urlunsplit

_HELPER = re.compile(r"[A-Za-z0-9+.-]+::")
"""Of `helper::address`."""
_PASSWORD = re.compile(r"[^/@:]*:[^/@]*@")
"""Of `user:password@host` without a scheme."""


def without_credentials(url: str) -> str:
    """A remote's address without user and password (an ssh user name says nothing secret), and
    without what a query may hold."""
    if helper := _HELPER.match(url):
        return helper[0] + without_credentials(url[helper.end() :])
    try:
        parts = urlsplit(url)
    except ValueError:
        return url.rpartition("@")[2]
    if not parts.netloc:  # a path, or git@host:path
        return _PASSWORD.sub("", url, count=1) if _PASSWORD.match(url) else url
    who, at, host = parts.netloc.rpartition("@")
    user = f"{who.partition(':')[0]}{at}" if parts.scheme == "ssh" else ""
    return urlunsplit(parts._replace(netloc=user + host, query="", fragment=""))

"""Addresses about which there is nothing to ask are read as email-validator reads them."""

from __future__ import annotations

from email_validator import validate_email
from hypothesis import given
from hypothesis import strategies as st

from thankyou.facts.models import Candidate

LOCAL = st.from_regex(r"[A-Za-z0-9_+-]{1,8}(\.[A-Za-z0-9_+-]{1,8}){0,2}", fullmatch=True)
HOST = st.from_regex(r"([A-Za-z0-9]{1,5}(-[A-Za-z0-9]{1,5})?\.){1,3}(com|org|io|uk|xx)", fullmatch=True)


@given(LOCAL, HOST)
def test_a_plain_address_is_what_email_validator_makes_of_it(local: str, host: str) -> None:
    address = f"{local}@{host}"
    wanted = validate_email(address, check_deliverability=False, test_environment=True).normalized
    assert Candidate(name="Ada Byron", email=address).email == wanted

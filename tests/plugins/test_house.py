"""The house rules that no other tool holds: pinned versions, silent lock files, modest workflows."""

import json
import re
from pathlib import Path

import pytest
import yaml

PINNED_ACTION = re.compile(r"^[\w./-]+@[0-9a-f]{40}$")


@pytest.fixture(params=["check", "publish", "site", "weekly"])
def workflow(request: pytest.FixtureRequest, root: Path) -> Path:
    """Return each workflow in turn."""
    return root / ".github" / "workflows" / f"{request.param}.yml"


def _lines(workflow: Path) -> list[str]:
    return [line.strip(" -") for line in workflow.read_text(encoding="utf-8").splitlines()]


def test_actions_are_pinned_by_their_commit(workflow: Path) -> None:
    """A tag can be moved to other code; a commit cannot, and a remark says which version it is."""
    used = [line.removeprefix("uses: ") for line in _lines(workflow) if line.startswith("uses: ")]
    assert used
    for use in used:
        action, _, remark = use.partition(" # v")
        assert action.startswith("./.github/") or (PINNED_ACTION.match(action) and remark), use


def test_workflows_may_do_nothing_unless_a_job_asks(workflow: Path) -> None:
    """Permissions are empty at the top; only publishing may write: the pages, and who made them."""
    told = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    assert told["permissions"] == {}
    granted = {name: job.get("permissions", {}) for name, job in told["jobs"].items()}
    writing = {(name, what) for name, given in granted.items() for what, may in given.items() if may == "write"}
    published = {("publish", "pages"), ("publish", "id-token"), ("vouch", "attestations"), ("vouch", "id-token")}
    assert writing == (published if workflow.stem == "publish" else set())


def test_nothing_is_published_with_a_proof_of_earlier_rules(root: Path) -> None:
    """The workflow that tests what is published asks for figures of today's rules, and publishing waits for it."""
    folder = root / ".github" / "workflows"
    site, publish = (
        yaml.safe_load((folder / f"{name}.yml").read_text(encoding="utf-8")) for name in ("site", "publish")
    )
    asked = [step["env"] for step in site["jobs"]["site"]["steps"] if "pytest" in step.get("run", "")]
    assert [env["PROOF_MUST_BE_CURRENT"] for env in asked] == ["1"]
    assert publish["jobs"]["site"]["uses"].endswith("/site.yml")
    assert publish["jobs"]["vouch"]["needs"] == "site"
    assert publish["jobs"]["publish"]["needs"] == "vouch"


@pytest.mark.parametrize("name", ["site", "tests", "wasm", "sbom"])
def test_every_python_package_is_pinned_with_hashes_and_no_registry_is_named(root: Path, name: str) -> None:
    """What is installed is what was resolved, from whichever registry a machine is set up for."""
    text = (root / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    packages = re.findall(r"^[a-z0-9.-]+==\S+", text, re.MULTILINE)
    assert len(packages) > 10
    assert len(re.findall(r"^\S.*\\\n    --hash=sha256:", text, re.MULTILINE)) == len(packages)
    assert "://" not in text
    assert "index-url" not in text


def test_every_npm_package_is_pinned_with_a_digest_and_no_registry_is_named(root: Path) -> None:
    """As above, for what comes from npm."""
    packages = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert all("resolved" not in package for package in packages.values())
    assert all("integrity" in package for path, package in packages.items() if path)


def test_the_site_and_the_tests_agree_on_versions(root: Path) -> None:
    """The site that is tested is built with the packages it is published with."""
    pins = {}
    for name in ("site", "tests"):
        text = (root / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        pins[name] = set(re.findall(r"^([a-z0-9.-]+==\S+)", text, re.MULTILINE))
    assert pins["site"] <= pins["tests"]

#!/usr/bin/env bash
# Rewrite the lock files from pyproject.toml, reference_site/requirements.in and .ci/node.in:
# every version, every hash, for Python 3.11 and later, without any index address.
set -euo pipefail
cd "$(dirname "$0")/.."

python="${PYTHON:-python3}"
tools="$(mktemp -d)"
trap 'rm -rf "$tools"' EXIT
"$python" -m venv "$tools"
"$tools/bin/python" -m pip install --quiet uv

compile() {
    "$tools/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-annotate --no-emit-index-url --no-emit-find-links \
        --custom-compile-command "make lock" "$@" >/dev/null
}

compile pyproject.toml --extra build -o requirements.lock
compile pyproject.toml --extra build --extra dev -c requirements.lock -o requirements-dev.lock
compile reference_site/requirements.in -c requirements.lock -o reference_site/requirements.lock
compile .ci/node.in -o .ci/node.lock

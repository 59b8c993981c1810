# What one does most. `just` lists it.

_list:
    @just --list --unsorted

# The demonstration council, on a fixed day.
demo *arguments:
    cargo run -- demo {{arguments}}

# Your own register, in toezeggingen.db.
serve *arguments:
    cargo run -- serve {{arguments}}

# Format and lints, as before each commit.
check:
    cargo fmt --check
    cargo clippy --locked --all-targets -- -D warnings

# Rust tests whose name fits, or all.
test filter="":
    cargo nextest run --locked {{filter}}

# Every check, in a real browser too.
test-all:
    scripts/test

# The register with 100,000 promises, or with so many.
bench count="100000":
    scripts/bench {{count}}

# Documents that are made from the code, anew.
docs:
    WRITE_DOCS=1 cargo nextest run --locked

# The pictures of the README, anew.
pictures:
    scripts/pictures

# How readable the code is: comments, names, lengths.
house:
    scripts/house

# Licences, bans and sources of what we depend on, and known weaknesses.
deny:
    cargo deny check

# Has git run format and lints before each commit.
hooks:
    git config core.hooksPath .githooks

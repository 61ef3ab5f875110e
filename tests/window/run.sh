#!/usr/bin/env bash
# Plays whole drills in the real window under a virtual display: one by keyboard in Chinese, one by mouse in English. Then walks
# through every screen in both languages and themes, on a large screen and with the largest text in the smallest window. Asserts
# what was saved and leaves a screenshot of every screen.
#
#   tests/window/run.sh [FOLDER FOR SCREENSHOTS] [gallery]
#
# With `gallery` only the walk is done. Takes about six minutes.
#
# Needs xvfb, openbox, xdotool, imagemagick and a Vulkan driver (mesa-vulkan-drivers); builds nothing.
set -euo pipefail
cd "$(dirname "$0")/../.."

target="${CARGO_TARGET_DIR:-target}"
program="$target/release/sparring"
shots="${1:-$target/window}"
[ -x "$program" ] || { echo "build first: cargo build --release ($program is not there)"; exit 1; }
mkdir -p "$shots"
part="${2:-all}"
rm -f "$shots"/*.png

data=$(mktemp -d)
pids=()
cleanup() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    rm -rf "$data"
}
trap cleanup EXIT

# Xvfb picks a free display and says which.
Xvfb -displayfd 3 -screen 0 1960x1160x24 -nolisten tcp 3> "$data/display" 2> /dev/null &
pids+=($!)
for _ in $(seq 50); do
    [ -s "$data/display" ] && break
    sleep 0.1
done
export DISPLAY=":$(cat "$data/display")"
openbox >/dev/null 2>&1 &
pids+=($!)
export XDG_RUNTIME_DIR="$data/run"
mkdir -p -m 700 "$XDG_RUNTIME_DIR"
unset WAYLAND_DISPLAY

passed=0
failed=0
check() { # what, command…
    local what=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
        echo "ok    $what"
    else
        failed=$((failed + 1))
        echo "FAILED $what"
        cp "$data/log" "$shots/failed.log" 2>/dev/null || true
    fi
}

open_window() { # arguments of the program
    "$program" --data-dir "$data/home" --report-first-frame "$@" > "$data/log" 2>&1 &
    window_pid=$!
    pids+=("$window_pid")
    for _ in $(seq 100); do
        grep -q 'first frame' "$data/log" 2>/dev/null && break
        kill -0 "$window_pid" 2>/dev/null || { cat "$data/log"; exit 1; }
        sleep 0.2
    done
    grep 'first frame' "$data/log"
    id=$(xdotool search --onlyvisible --pid "$window_pid" 2>/dev/null | tail -n 1)
    [ -n "$id" ] || id=$(xdotool search --onlyvisible --name Sparring | tail -n 1)
    xdotool windowfocus "$id"
    # Where the window's own area begins: the window manager may put a title above it.
    eval "$(xdotool getwindowgeometry --shell "$id" | grep -E '^(X|Y)=')"
    sleep 1
}
close_window() {
    kill "$window_pid" 2>/dev/null || true
    wait "$window_pid" 2>/dev/null || true
}
key() { xdotool key "$@"; sleep 0.35; }
click() { xdotool mousemove $((X + $1)) $((Y + $2)) click 1; sleep 0.45; }
# Several presses of Tab, each seen in a frame of its own, then Enter.
tabs() { xdotool key --delay 150 $(printf 'Tab %.0s' $(seq "$1")) Return; sleep 0.5; }
shot() { sleep 0.8; import -window root "$shots/$1.png"; }
drawn() { # a picture with something on it
    local colours
    colours=$(identify -format '%k' "$shots/$1.png")
    [ "$colours" -gt 200 ]
}
records() { find "$data/home/records" -name '*.json' 2>/dev/null | wc -l; }
records_are() { [ "$(records)" = "$1" ]; }
newest() { ls -t "$data/home/records"/*.json | head -n 1; }
# The same screen but for breath and blinking: less than one pixel in fifty differs much.
similar() {
    local differs
    differs=$(compare -metric AE -fuzz 12% "$shots/$1.png" "$shots/$2.png" null: 2>&1 | grep -oE '^[0-9]+') || true
    [ -n "$differs" ] && [ "$differs" -lt 45000 ]
}
holds() { grep -q -- "$2" "$1"; }
lacks() { ! grep -q -- "$2" "$1"; }
# A child that has ended stays in the table until it is waited for.
ended() { [ ! -e "/proc/$window_pid" ] || grep -q '^State:.Z' "/proc/$window_pid/status"; }

if [ "$part" = all ]; then
echo "== a drill by keyboard, in Chinese"
open_window --lang zh
shot zh-catalogue
key Return
shot zh-briefing
key Return
shot zh-drill
key e
for n in $(seq 60); do
    key $((n % 3 + 1))
    [ "$n" = 3 ] && shot zh-drill-later
    records_are 1 && break
done
shot zh-review
check "the drill by keyboard was saved" records_are 1
check "its moves carry the manner that was chosen by key" holds "$(newest)" '"delivery":"brisk"'
check "the customer is the lead customer" holds "$(newest)" '"customer": "ms-lin"'
check "the record verifies" "$program" verify "$(newest)" --data-dir "$data/home" --lang zh
key Return
sleep 0.5
shot zh-again
key 1
# Taking leave asks first, then ends the drill politely.
key l
shot zh-leave
key l
sleep 0.5
check "a second drill was ended politely" records_are 2
check "and says so" holds "$(newest)" '"outcome":"polite-exit"'
key Escape
shot zh-catalogue-after
close_window

echo "== a drill by mouse, in English"
open_window --lang en
shot en-catalogue
click 650 261
shot en-briefing
click 480 752
shot en-drill
click 325 505
for n in $(seq 60); do
    click $((n % 2 == 0 ? 330 : 950)) 575
    [ "$n" = 3 ] && shot en-drill-later
    records_are 3 && break
done
shot en-review
check "the drill by mouse was saved" records_are 3
check "it was played with the manner that was clicked" holds "$(newest)" '"delivery":"brisk"'
check "the record verifies" "$program" verify "$(newest)" --data-dir "$data/home" --lang en
key Escape
click 50 355
shot en-records
click 50 511
shot en-settings
click 56 757
shot switched-settings
check "the language is switched live and remembered" holds "$data/home/settings.json" '"lang": "zh"'
close_window

echo "== the window is closed in the middle of a drill"
rm -f "$data/home/settings.json"
before=$(records)
open_window --lang zh
key Return
key Return
key 1
key alt+F4
for _ in $(seq 20); do
    ended && break
    sleep 0.2
done
check "the drill was saved as abandoned" records_are $((before + 1))
check "and is marked so" holds "$(newest)" '"abandoned": true'
check "the program has ended" ended
check "without a word of complaint" lacks "$data/log" 'panic'
close_window
fi

if [ "$part" = all ]; then
echo "== the program is killed in the middle of a drill"
rm -f "$data/home/settings.json"
printf '{"lang":"zh","guide":"skipped"}\n' > "$data/home/settings.json"
before=$(records)
open_window
key Return
key Return
key 1
key 2
shot killed-before
kill -9 "$window_pid"
wait "$window_pid" 2>/dev/null || true
check "nothing was saved yet" records_are "$before"
open_window
shot killed-offer
key Return
shot killed-resumed
check "the drill that was cut off goes on at the same line" similar killed-before killed-resumed
key l
key l
sleep 0.5
check "and ends as one record" records_are $((before + 1))
check "which verifies" "$program" verify "$(newest)" --data-dir "$data/home" --lang zh
close_window
fi

if [ "$part" = all ]; then
entries() { find "$data/home/entries" -name "*-$1-*.json" 2>/dev/null | wc -l; }
entries_are() { [ "$(entries "$1")" = "$2" ]; }
for language in zh en; do
    echo "== training by keyboard: a model, hints, the camp ($language)"
    printf '{"lang":"%s","guide":"skipped"}\n' "$language" > "$data/home/settings.json"
    before=$(records)
    open_window
    key Return
    key m
    sleep 0.6
    shot "$language-model"
    key Return
    key Return
    shot "$language-model-later"
    key Escape
    key Return
    key h
    shot "$language-hint"
    key h
    shot "$language-hint-plainer"
    key 1
    key l
    key l
    sleep 0.5
    check "the drill with a hint was saved ($language)" records_are $((before + 1))
    check "and tells that there were hints" holds "$(newest)" '"hints":2'
    shot "$language-review-round"
    key m
    sleep 0.6
    key Escape
    key Escape
    # The camp is the third entry of the side bar.
    xdotool key --delay 150 Tab Tab Tab Return
    sleep 0.5
    shot "$language-camp"
    close_window
done
fi

if [ "$part" = all ]; then
mkdir -p "$data/home/entries"
typed() { xdotool type --delay 150 "$1"; sleep 0.5; }
for language in zh en; do
    echo "== the handbook by keyboard: search, a card, its micro-drill, from a review and back ($language)"
    printf '{"lang":"%s","guide":"skipped"}\n' "$language" > "$data/home/settings.json"
    before=$(records)
    practised=$(entries micro)
    open_window
    # The handbook is the fourth entry of the side bar; its search field has the focus.
    tabs 4
    shot "$language-handbook"
    if [ "$language" = zh ]; then typed zdsy; else typed lowset; fi
    shot "$language-handbook-found"
    key Return
    shot "$language-card-micro"
    key Return
    for n in 1 2 3; do key "$n"; done
    shot "$language-card-result"
    check "the card's micro-drill was saved ($language)" entries_are micro $((practised + 1))
    key Escape
    key Escape
    key Return
    key Return
    for n in $(seq 60); do
        key $((n % 4 + 1))
        records_are $((before + 1)) && break
    done
    shot "$language-review-links"
    key h
    shot "$language-review-card"
    key Escape
    shot "$language-review-back"
    check "the way back leads to the review ($language)" similar "$language-review-links" "$language-review-back"
    close_window
done

echo "== a duel on one desk, in Chinese"
printf '{"lang":"zh","guide":"skipped"}\n' > "$data/home/settings.json"
event=$("$program" pk create Spring --contestant 王敏 --contestant 李雷 --part duel:1 --data-dir "$data/home" 2> /dev/null)
"$program" pk open "$event" --data-dir "$data/home" > /dev/null
open_window
tabs 5
# Behind the side bar and the language come "new event" and the event.
tabs 12
shot zh-pk-event
for contestant in 1 2; do
    # Language, Esc, the commitment, then the first who is due.
    tabs 4
    shot "zh-pk-curtain-$contestant"
    key space
    for n in $(seq $((contestant * 4))); do key $((n % 3 + 1)); done
    shot "zh-pk-drill-$contestant"
    key l
    key l
    sleep 0.5
    key Return
done
shot zh-pk-played
tabs 4
for step in 1 2 3; do key space; done
shot zh-pk-reveal
key d
key r
shot zh-pk-result
key Escape
close_window
results=$(grep -c '"result"' "$event" || true)
check "both runs stand in the event" [ "$results" = 2 ]
check "and the event verifies" "$program" pk verify "$event" --data-dir "$data/home" --lang zh
fi

# Every screen once, with keys alone, in one look.
walk() { # name, language, theme, text in per cent, width, height
    local name=$1
    printf '{"lang":"%s","theme":"%s","text_percent":%s}\n' "$2" "$3" "$4" > "$data/home/settings.json"
    open_window
    xdotool windowmove --sync "$id" 10 30 windowsize --sync "$id" "$5" "$6" || true
    eval "$(xdotool getwindowgeometry --shell "$id" | grep -E '^(X|Y)=')"
    xdotool mousemove 1955 1155
    sleep 0.7
    look "$name-1-catalogue"
    # The side bar: scenarios, progress, camp, handbook, PK, records, trainees, class, settings.
    tabs 6
    look "$name-2-records"
    tabs 9
    look "$name-3-settings"
    tabs 2
    look "$name-3-progress"
    tabs 3
    look "$name-3-camp"
    tabs 5
    look "$name-3-pk"
    tabs 7
    look "$name-3-trainees"
    tabs 8
    look "$name-3-class"
    tabs 4
    look "$name-3-handbook"
    key Escape
    tabs 1
    key Return
    look "$name-4-briefing"
    key Return
    look "$name-5-drill"
    key 2
    key e
    key 1
    key 3
    look "$name-6-drill-later"
    key Escape
    look "$name-7-leave"
    key l
    sleep 0.3
    look "$name-8-review"
    scroll 0.75 0.5 40
    scroll 0.2 0.5 40
    xdotool mousemove 1955 1155
    look "$name-9-review-end"
    close_window
}
# The window's own area, without what the window manager draws around it.
look() { sleep 0.5; import -window "$id" "$shots/$1.png"; }
scroll() { # share of the width, share of the height, turns of the wheel
    local WIDTH HEIGHT
    eval "$(xdotool getwindowgeometry --shell "$id" | grep -E '^(WIDTH|HEIGHT)=')"
    xdotool mousemove "$(awk "BEGIN { print int($X + $WIDTH * $1) }")" "$(awk "BEGIN { print int($Y + $HEIGHT * $2) }")"
    xdotool click --repeat "$3" --delay 10 5
}

echo "== every screen in every look"
mkdir -p "$data/home/records"
before=$(records)
walks=0
for language in zh en; do
    for theme in light dark; do
        walk "wide-$language-$theme" "$language" "$theme" 100 1920 1080
        walk "large-$language-$theme" "$language" "$theme" 200 1280 720
        walks=$((walks + 2))
    done
done
check "every walk left its record" records_are $((before + walks))

echo "== pictures"
for picture in "$shots"/*.png; do
    name=$(basename "$picture" .png)
    check "$name shows something" drawn "$name"
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]

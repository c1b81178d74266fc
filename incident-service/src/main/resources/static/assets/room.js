// The room: which entries are shown, how a letter is looked at, what the customer sees, cards that did not load.
(function () {
  "use strict";
  const frame = document.querySelector(".room-frame");
  const body = document.body;
  if (!frame) return;
  const SHOWS = ["all", "public", "internal"];

  // the filter stands in the address, so that it can be sent to somebody; V goes to the next one
  function mark() {
    const next = SHOWS[(SHOWS.indexOf(frame.dataset.show) + 1) % SHOWS.length];
    document.querySelectorAll("a[data-show]").forEach((one) => {
      if (one.dataset.show === frame.dataset.show) one.setAttribute("aria-current", "true");
      else one.removeAttribute("aria-current");
      if (one.dataset.show === next) one.dataset.key = "v";
      else delete one.dataset.key;
    });
  }
  function show(what) {
    frame.dataset.show = what;
    const address = new URL(location.href);
    if (what === "all") address.searchParams.delete("show");
    else address.searchParams.set("show", what);
    history.replaceState(null, "", address);
    mark();
    if (what !== "all") all();
  }

  // among the newest lines alone there may be none of that kind; a line that is linked to may be an old one
  function all() {
    const older = document.getElementById("show-older");
    if (older && document.getElementById("older").children.length === 0) older.click();
  }
  function linked() {
    const one = location.hash.startsWith("#e-") && document.getElementById(location.hash.slice(1));
    const more = document.getElementById("more-lines");
    if (one && more && one.offsetParent === null) more.open = true;
    if (one) one.scrollIntoView({ block: "center" });
    return one;
  }

  function look(how) {
    const step = document.getElementById("step");
    step.dataset.look = how;
    step.querySelectorAll("[data-look]").forEach((one) => one.setAttribute("aria-pressed", String(one.dataset.look === how)));
  }

  document.addEventListener("click", (event) => {
    const shows = event.target.closest("a[data-show]");
    if (shows) {
      event.preventDefault();
      show(shows.dataset.show);
    }
    const looks = event.target.closest("button[data-look]");
    if (looks) look(looks.dataset.look);
    const switched = event.target.closest("[data-switches]");
    if (switched) {
      const on = frame.dataset[switched.dataset.switches] !== "yes";
      frame.dataset[switched.dataset.switches] = on ? "yes" : "no";
      switched.setAttribute("aria-pressed", String(on));
      const shown = document.getElementById(switched.dataset.switches);
      if (on && shown) {
        shown.focus({ preventScroll: true });
        shown.scrollIntoView({ block: "center" });
      }
    }
    // a question that is answered by a line: its beginning stands in the quick line
    const begins = event.target.closest("[data-line]");
    const line = document.getElementById("line");
    if (begins && line) {
      line.value = begins.dataset.line + " ";
      line.focus();
    }
    const again = event.target.closest("button[data-again]");
    if (again) htmx.trigger(again.closest("[hx-get]"), "load");
  });

  // a form that was asked for is where the eyes and the keys go
  body.addEventListener("htmx:afterSettle", (event) => {
    mark();
    if (event.detail.target.id === "older") linked();
    if (event.detail.target.id === "public-sure") event.detail.target.scrollIntoView({ block: "center" });
    if (event.detail.target.id !== "fact") return;
    const first = event.detail.target.querySelector("input:not([type=hidden]), select, textarea");
    if (!first) return;
    event.detail.target.scrollIntoView({ block: "nearest" });
    first.focus();
  });

  // a card that never came says so; one that did stays as it was
  function failed(event) {
    const card = event.detail.elt;
    if (!card.matches("[hx-get][hx-trigger*=load]") || card.textContent.trim() !== "") return;
    const words = document.createElement("p");
    words.className = "quiet";
    words.textContent = body.dataset.cardFailed + " ";
    const again = document.createElement("button");
    again.type = "button";
    again.className = "link";
    again.dataset.again = "yes";
    again.textContent = body.dataset.again;
    words.append(again);
    card.replaceChildren(words);
  }
  ["htmx:sendError", "htmx:timeout", "htmx:responseError"].forEach((one) => body.addEventListener(one, failed));

  // without the server a link would lead to the browser's own page of errors, and the room would be gone: the first click says so
  let warned = 0;
  document.addEventListener("click", (event) => {
    const away = event.target.closest("a[href]:not([target])");
    if (!away || event.defaultPrevented || away.getAttribute("href").startsWith("#")) return;
    if (navigator.onLine && !frame.classList.contains("stale")) return;
    if (Date.now() - warned < 5000) return;
    warned = Date.now();
    event.preventDefault();
    window.vestnik.tell(body.dataset.offline);
  });

  // the panel of the step stands on the quick line, however high that is just now
  const foot = document.querySelector(".foot");
  if (foot) new ResizeObserver(() => frame.style.setProperty("--foot", foot.offsetHeight + "px")).observe(foot);

  mark();
  if (frame.dataset.show !== "all" || (location.hash.startsWith("#e-") && !linked())) window.addEventListener("load", all);
})();

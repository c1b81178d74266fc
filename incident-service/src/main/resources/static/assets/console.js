// The console's own script: form token, keys, the bar that tells of trouble, countdowns, the live view. Pages work without it, more slowly.
(function () {
  "use strict";
  const body = document.body;
  const trouble = document.getElementById("trouble");

  function cookie(name) {
    const found = document.cookie.split("; ").find((one) => one.startsWith(name + "="));
    return found ? decodeURIComponent(found.slice(name.length + 1)) : "";
  }

  function tell(text) {
    if (!trouble) return;
    trouble.querySelector("span").textContent = text;
    trouble.hidden = false;
  }

  function calm() {
    if (trouble) trouble.hidden = true;
  }

  // htmx: the form's token, and what to say when an answer does not come or is a refusal; nothing typed is lost
  body.addEventListener("htmx:configRequest", (event) => {
    const meta = document.querySelector("meta[name=csrf]");
    event.detail.headers["X-XSRF-TOKEN"] = cookie("XSRF-TOKEN") || (meta ? meta.content : "");
    event.detail.headers["Accept"] = "text/html";
  });
  body.addEventListener("htmx:beforeRequest", () => body.classList.add("waiting"));
  body.addEventListener("htmx:afterRequest", (event) => {
    body.classList.remove("waiting");
    if (event.detail.successful && !event.detail.elt.closest("[data-quiet]")) calm();
  });
  body.addEventListener("htmx:sendError", () => tell(body.dataset.offline));
  body.addEventListener("htmx:timeout", () => tell(body.dataset.offline));
  body.addEventListener("htmx:responseError", (event) => {
    const answer = new DOMParser().parseFromString(event.detail.xhr.responseText || "", "text/html");
    const words = [".wrong", "dd"].flatMap((what) => [...answer.querySelectorAll(what)].map((one) => one.textContent.trim()));
    tell([...new Set(words)].join(" ") || body.dataset.failed);
  });
  window.addEventListener("offline", () => tell(body.dataset.offline));
  window.addEventListener("online", calm);

  // a click on "close", a choice made by typing beside it, a form that takes a while
  document.addEventListener("click", (event) => {
    const close = event.target.closest("[data-dismiss]");
    if (close) document.getElementById(close.dataset.dismiss).hidden = true;
    const empties = event.target.closest("[data-empties]");
    if (empties) document.getElementById(empties.dataset.empties).replaceChildren();
    const asked = event.target.closest("#send");
    if (asked) asked.closest("#step").dataset.typed = "yes";
  });
  // a step that was asked for anew by the timeline takes away neither what was typed meanwhile nor the question before sending
  body.addEventListener("htmx:beforeSwap", (event) => {
    const cause = event.detail.requestConfig.triggeringEvent;
    if (cause && cause.type === "restep" && event.detail.target.dataset.typed) event.detail.shouldSwap = false;
  });
  document.addEventListener("input", (event) => {
    const checks = event.target.dataset ? event.target.dataset.checks : undefined;
    if (checks && event.target.form) {
      const [name, value] = checks.split("=");
      event.target.form.elements[name].value = value;
    }
    const step = event.target.closest("#step");
    if (step) step.dataset.typed = "yes";
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.hasAttribute("hx-post")) return;
    body.classList.add("waiting");
    form.querySelectorAll("button").forEach((one) => setTimeout(() => (one.disabled = true)));
    if (form.dataset.slow && !form.querySelector(".slow-words")) {
      const words = document.createElement("p");
      words.className = "slow-words";
      words.setAttribute("role", "status");
      words.textContent = form.dataset.slow;
      form.append(words);
    }
  });
  window.addEventListener("pageshow", () => {
    body.classList.remove("waiting");
    document.querySelectorAll("form button[disabled]").forEach((one) => (one.disabled = false));
  });

  // keys: n opens an incident, l links the first ticket offered, / goes to the quick line
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "n" || event.key === "т") {
      const fresh = document.querySelector("[data-key=n]");
      if (fresh) fresh.click();
    }
    if (event.key === "l" || event.key === "д") {
      const link = document.querySelector("[data-key=l]");
      if (link) link.click();
    }
    if (event.key === "/" || event.key === ".") {
      const line = document.querySelector("[data-key=line]");
      if (line) {
        event.preventDefault();
        line.focus();
      }
    }
  });

  // countdowns and elapsed times, by the clock of the case: data-until is in the reader's milliseconds
  function two(number) {
    return String(number).padStart(2, "0");
  }
  function length(seconds) {
    const hours = Math.floor(seconds / 3600);
    const rest = two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
    return hours > 0 ? hours + ":" + rest : rest;
  }
  function tick() {
    document.querySelectorAll("[data-until]").forEach((one) => {
      const speed = Number(one.dataset.speed || 1);
      const left = Math.round(((Number(one.dataset.until) - Date.now()) / 1000) * speed);
      const late = left < 0;
      one.classList.toggle("late", late);
      one.classList.toggle("soon", !late && left < 600);
      one.classList.toggle("fine", !late && left >= 600);
      const words = one.querySelector(".left");
      if (words) words.textContent = (late ? body.dataset.late : body.dataset.left) + " " + length(Math.abs(left));
    });
  }
  tick();
  setInterval(tick, 1000);

  // while letters are on their way, the parts of the room are asked for each second
  setInterval(() => {
    if (document.querySelector("[data-poll]")) htmx.trigger(body, "moved");
  }, 1000);

  // the live view: each message names the version of the timeline; what is older than it is asked for anew
  const room = document.querySelector("[data-events]");
  if (room && window.EventSource) {
    let seen = room.dataset.version;
    const stream = new EventSource(room.dataset.events);
    let lost = 0;
    stream.addEventListener("moved", (event) => {
      clearTimeout(lost);
      lost = 0;
      room.classList.remove("stale");
      if (event.data !== seen) {
        seen = event.data;
        htmx.trigger(body, "moved");
        const step = document.getElementById("step");
        if (step && !step.dataset.typed) htmx.trigger(step, "restep");
      }
    });
    stream.addEventListener("error", () => {
      lost = lost || setTimeout(() => room.classList.add("stale"), 4000);
    });
  }
})();

// an appended line leaves an empty field, ready for the next one
document.body.addEventListener("htmx:afterSwap", () => {
  document.querySelectorAll("[data-clears]").forEach((done) => {
    const field = document.getElementById(done.dataset.clears);
    delete done.dataset.clears;
    if (field) {
      field.value = "";
      field.focus();
    }
  });
});

// The quick line: what is entered stands below as being sent and leaves the field at once; it goes in order, once, with the time it was typed at.
(function () {
  "use strict";
  const { kept, token, askToSignIn, wordsOf } = window.vestnik;
  const body = document.body;
  const form = document.querySelector("form.quick");
  const list = document.getElementById("unsent");
  if (!form || !list) return;
  const field = form.elements.line;
  const LATELY = 60000;
  const fresh = () => [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");
  // what this page was told, should the browser keep nothing; what it keeps is shared with other pages of the same room
  let told = [];
  let state = "sending";
  let going = false;

  function unsent() {
    const stored = kept.read("lines") || [];
    const known = new Set(stored.map((one) => one.key));
    return [...stored, ...told.filter((one) => !known.has(one.key))].sort((one, other) => one.at - other.at);
  }
  function keep(lines) {
    if (lines.length > 0) kept.write("lines", lines);
    else kept.forget("lines");
    draw();
  }
  function add(one) {
    told.push(one);
    keep(unsent());
  }
  function without(one) {
    told = told.filter((other) => other.key !== one.key);
    keep((kept.read("lines") || []).filter((other) => other.key !== one.key));
  }
  function refuse(one, refused) {
    told = told.map((line) => (line.key === one.key ? { ...line, refused } : line));
    keep(unsent().map((line) => (line.key === one.key ? { ...line, refused } : line)));
  }
  function waits(how) {
    state = how;
    draw();
  }

  function part(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  }
  // in the zone of the room, which need not be that of the browser; a case that plays by itself has a clock of its own
  function clock(at) {
    if (!list.dataset.zone) return "";
    const time = new Intl.DateTimeFormat("ru", { hour: "2-digit", minute: "2-digit", timeZone: list.dataset.zone }).format(at);
    return time + " " + list.dataset.zoneName;
  }
  function words(one) {
    if (one.refused) return part("span", "n", "✕ " + list.dataset.refused + " " + one.refused);
    return state === "sending" ? part("span", "quiet", "… " + list.dataset.sending) : part("span", "w", "▽ " + list.dataset[state]);
  }
  function draw() {
    list.replaceChildren(
      ...unsent().map((one) => {
        const row = part("li", "", "");
        row.append(part("time", "", clock(one.at)), " ", part("span", "said", one.line), " ", words(one));
        if (!one.refused && state === "sending") return row;
        const drop = part("button", "link", list.dataset.discard);
        drop.type = "button";
        drop.setAttribute("aria-label", list.dataset.discard + ": " + one.line);
        drop.addEventListener("click", () => {
          without(one);
          field.focus();
        });
        row.append(" ", drop);
        return row;
      })
    );
    list.hidden = list.children.length === 0;
  }

  // a line is never dated before the one that went ahead of it, however long that one was under way
  let ahead = 0;
  function secondsAgo(one) {
    return Math.floor(Math.max(0, Date.now() - Math.max(one.at, ahead)) / 1000);
  }
  async function send(one, ago) {
    const fields = new URLSearchParams({ line: one.line, key: one.key, ago: String(ago) });
    if (one.day) fields.set("at", one.day);
    return fetch(form.dataset.post, {
      method: "POST",
      body: fields,
      headers: { "X-XSRF-TOKEN": token(), "HX-Request": "true", Accept: "text/html" },
      signal: AbortSignal.timeout(20000),
    });
  }
  function taken(one, html) {
    without(one);
    if (state !== "sending") waits("sending");
    // somebody who types on reads about that, not about the line before
    const target = document.getElementById("understood");
    htmx.swap(target, html, { swapStyle: field.value ? "none" : "outerHTML" }, { eventInfo: { target } });
  }
  function refused(one, html, status) {
    const why = wordsOf(html) || String(status);
    const again = !field.value && Date.now() - one.at < LATELY;
    if (!again) return refuse(one, why);
    without(one);
    field.value = one.line;
    document.getElementById("understood").replaceChildren(part("span", "n", "✕ " + list.dataset.refused + " " + why));
  }
  // true while the next may go
  async function went(one) {
    const ago = secondsAgo(one);
    const answer = await send(one, ago);
    if (answer.ok) ahead = Date.now() - ago * 1000;
    if (answer.status === 401) {
      waits("signIn");
      askToSignIn();
      return false;
    }
    if (answer.status >= 500 || answer.status === 429) {
      waits("failed");
      return false;
    }
    const html = await answer.text();
    if (answer.ok) taken(one, html);
    else refused(one, html, answer.status);
    return true;
  }
  // one after the other, in the order they were typed; a refusal is shown and waits for a person
  async function flush() {
    if (going) return;
    going = true;
    try {
      for (let one = next(); one; one = next()) {
        if (!(await went(one))) break;
      }
    } catch (unreachable) {
      // it stays where it is, and is tried again
      waits("waiting");
    } finally {
      going = false;
    }
  }
  function next() {
    return unsent().find((line) => !line.refused);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const line = field.value.trim();
    if (!line) return;
    const day = form.elements.at ? form.elements.at.value : "";
    field.value = "";
    kept.forget("line");
    htmx.trigger(field, "htmx:abort");
    document.getElementById("understood").replaceChildren();
    add({ key: fresh(), line, at: Date.now(), day });
    field.focus();
    flush();
  });

  // what stands in the field survives a reload as well
  field.addEventListener("input", () => (field.value ? kept.write("line", field.value) : kept.forget("line")));
  const before = kept.read("line");
  if (before && !field.value) field.value = before;

  window.addEventListener("online", flush);
  body.addEventListener("reached", flush);
  setInterval(() => next() && flush(), 5000);
  draw();
  flush();
})();

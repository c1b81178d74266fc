// The quick line: a line that did not reach the server is kept, says so, and is sent once with the time it was typed at.
(function () {
  "use strict";
  const { kept, token, tell, askToSignIn, wordsOf } = window.vestnik;
  const body = document.body;
  const form = document.querySelector("form.quick");
  const list = document.getElementById("unsent");
  if (!form || !list) return;
  const field = form.elements.line;
  const fresh = () => [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");
  let key = fresh();
  let typed = null;
  let going = false;

  function unsent() {
    return kept.read("lines") || [];
  }
  function keep(lines) {
    if (lines.length > 0) kept.write("lines", lines);
    else kept.forget("lines");
    draw();
  }
  function without(one) {
    keep(unsent().filter((other) => other.key !== one.key));
  }

  function part(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  }
  function clock(at) {
    return new Date(at).toTimeString().slice(0, 5);
  }
  function draw() {
    list.replaceChildren(
      ...unsent().map((one) => {
        const row = part("li", "", "");
        const drop = part("button", "link", list.dataset.discard);
        drop.type = "button";
        drop.setAttribute("aria-label", list.dataset.discard + ": " + one.line);
        drop.addEventListener("click", () => {
          without(one);
          field.focus();
        });
        const state = part("span", one.refused ? "n" : "w", one.refused ? "✕ " + list.dataset.refused + " " + one.refused : "▽ " + list.dataset.waiting);
        row.append(part("time", "", clock(one.at)), " ", part("span", "said", one.line), " ", state, " ", drop);
        return row;
      })
    );
    list.hidden = list.children.length === 0;
  }

  async function send(one) {
    const fields = new URLSearchParams({ line: one.line, key: one.key, ago: String(Math.max(0, Math.round((Date.now() - one.at) / 1000))) });
    if (one.day) fields.set("at", one.day);
    return fetch(form.getAttribute("hx-post"), {
      method: "POST",
      body: fields,
      headers: { "X-XSRF-TOKEN": token(), "HX-Request": "true", Accept: "text/html" },
      signal: AbortSignal.timeout(20000),
    });
  }
  // one after the other, in the order they were typed; a refusal is shown and waits for a person
  async function flush() {
    if (going) return;
    going = true;
    try {
      for (const one of unsent().filter((line) => !line.refused)) {
        const answer = await send(one);
        if (answer.status === 401) return askToSignIn();
        if (answer.status >= 500 || answer.status === 429) return;
        if (answer.ok) {
          without(one);
          htmx.trigger(body, "moved");
        } else {
          const refused = wordsOf(await answer.text()) || String(answer.status);
          keep(unsent().map((line) => (line.key === one.key ? { ...line, refused } : line)));
        }
      }
    } catch (unreachable) {
      // it stays where it is, and is tried again
    } finally {
      going = false;
    }
  }

  function isOurs(event) {
    return event.detail.elt === form;
  }
  form.addEventListener("htmx:configRequest", (event) => {
    if (!isOurs(event)) return;
    if (!field.value.trim()) return event.preventDefault();
    event.detail.parameters.key = key;
    typed = { key, line: field.value, at: Date.now(), day: event.detail.parameters.at };
  });
  function notSent() {
    if (!typed || typed.line.trim() === "") return;
    keep([...unsent().filter((one) => one.key !== typed.key), typed]);
    taken();
  }
  function taken() {
    if (typed && field.value === typed.line) field.value = "";
    if (!field.value) kept.forget("line");
    typed = null;
    key = fresh();
    field.focus();
  }
  ["htmx:sendError", "htmx:timeout"].forEach((failure) => form.addEventListener(failure, (event) => isOurs(event) && notSent()));
  form.addEventListener("htmx:afterRequest", (event) => {
    if (!isOurs(event)) return;
    const status = event.detail.xhr.status;
    if (event.detail.successful) {
      taken();
      flush();
    } else if (status === 401 || status >= 500 || status === 429) {
      notSent();
    }
  });

  // what stands in the field survives a reload as well
  field.addEventListener("input", () => (field.value ? kept.write("line", field.value) : kept.forget("line")));
  const before = kept.read("line");
  if (before && !field.value) field.value = before;

  window.addEventListener("online", flush);
  body.addEventListener("reached", flush);
  setInterval(() => unsent().length > 0 && flush(), 5000);
  draw();
  flush();
})();

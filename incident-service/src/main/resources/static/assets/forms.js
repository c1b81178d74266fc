// Forms marked data-keep: what was typed is kept in this browser until the server has it, and an answer that does not come takes nothing away.
(function () {
  "use strict";
  const { kept, token, tell, away, calm, askToSignIn, wordsOf } = window.vestnik;
  const body = document.body;
  const place = (form) => "form:" + form.dataset.keep;

  // what a person types or chooses; and the version it was typed on, so that nobody is overwritten after a reload either
  function fields(form) {
    return [...form.elements].filter(
      (one) => one.name && one.name !== "_csrf" && !one.hasAttribute("data-never") && (one.type !== "hidden" || one.name === "version") && !["password", "file", "submit", "button", "fieldset"].includes(one.type)
    );
  }
  function picked(one) {
    return (one.type !== "checkbox" && one.type !== "radio") || one.checked;
  }
  function typed(form) {
    return fields(form).filter(picked).map((one) => [one.name, one.value]);
  }
  function same(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
  }

  // where a form that is fetched comes from, so that it is fetched again after a reload
  function origin(form) {
    const into = form.parentElement.closest("[id]");
    return form.dataset.opens ? { opens: form.dataset.opens, into: into.id } : {};
  }
  function keep(form) {
    kept.write(place(form), { fields: typed(form), key: form.dataset.keep, at: Date.now(), ...origin(form) });
  }
  function forget(form) {
    kept.forget(place(form));
    form.querySelectorAll(".kept-note").forEach((one) => one.remove());
  }

  function put(form, values) {
    const left = values.slice();
    fields(form).forEach((one) => {
      const found = left.findIndex(([name, value]) => name === one.name && (picked(one) || one.type === "select-one" || value === one.value));
      if (one.type === "checkbox" || one.type === "radio") one.checked = left.some(([name, value]) => name === one.name && value === one.value);
      else if (found >= 0) one.value = left.splice(found, 1)[0][1];
    });
  }
  function when(at) {
    const then = new Date(at);
    const today = then.toDateString() === new Date().toDateString();
    return then.toLocaleString(document.documentElement.lang, today ? { timeStyle: "short" } : { dateStyle: "short", timeStyle: "short" });
  }
  function note(form, at) {
    const words = document.createElement("p");
    words.className = "kept-note w";
    words.setAttribute("role", "status");
    const drop = document.createElement("button");
    drop.type = "button";
    drop.className = "link";
    drop.dataset.drops = "yes";
    drop.textContent = body.dataset.keptDiscard;
    words.append("▽ " + body.dataset.kept.replace("{0}", when(at)) + " ", drop);
    form.prepend(words);
  }

  // rows that were added on the way are asked for once more
  function lacks(form, values) {
    return form.dataset.again && values.some(([name]) => !form.elements.namedItem(name));
  }
  function restore(form) {
    if (form.dataset.shown) return;
    form.dataset.shown = "yes";
    form.dataset.fresh = JSON.stringify(typed(form));
    if (form.querySelector(".wrong")) {
      // refused: what stands in it is not with the server yet
      form.dataset.fresh = "";
      return keep(form);
    }
    const before = kept.read(place(form));
    if (!before) return;
    const longest = Number(form.dataset.keepMinutes || Infinity) * 60000;
    if (Date.now() - before.at > longest || same(before.fields, typed(form))) return kept.forget(place(form));
    if (lacks(form, before.fields)) return send(form, null, new URLSearchParams([...before.fields, ["do", form.dataset.again]]), before.at);
    put(form, before.fields);
    for (let one = form.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
    note(form, before.at);
    form.dispatchEvent(new Event("restored", { bubbles: true }));
  }
  function look() {
    document.querySelectorAll("form[data-keep]").forEach(restore);
  }

  ["input", "change"].forEach((what) =>
    document.addEventListener(what, (event) => {
      const form = event.target.form;
      if (!form || !form.dataset.keep) return;
      if (form.dataset.fresh === JSON.stringify(typed(form))) kept.forget(place(form));
      else keep(form);
    })
  );
  document.addEventListener("click", (event) => {
    const drop = event.target.closest("[data-drops]");
    if (drop) {
      const form = drop.closest("form");
      forget(form);
      // what the server has is not on this page: it is asked for
      if (!form.dataset.fresh) return location.reload();
      put(form, JSON.parse(form.dataset.fresh));
      form.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const empties = event.target.closest("[data-empties]");
    if (empties && empties.closest("form[data-keep]")) forget(empties.closest("form[data-keep]"));
    const leaves = event.target.closest("form[data-keep] a[data-leaves]");
    if (leaves) forget(leaves.closest("form"));
    const takes = event.target.closest("[data-takes]");
    if (takes) kept.forget("form:" + takes.dataset.takes);
  }, true);

  // sent by htmx: the server has it once it says so, and what it shows then may hold the same form, empty
  function has({ detail }) {
    const { xhr, requestConfig } = detail;
    const form = requestConfig && requestConfig.elt;
    const cause = requestConfig && requestConfig.triggeringEvent;
    // an answer that asks goes to a place of its own: nothing is taken yet
    const well = xhr && xhr.status >= 200 && xhr.status < 400 && !xhr.getResponseHeader("HX-Retarget");
    if (well && form.matches("form[data-keep]") && cause && cause.type === "submit") forget(form);
  }
  body.addEventListener("htmx:beforeSwap", has);
  body.addEventListener("htmx:afterRequest", has);

  // sent as a page: the answer is looked at before this page goes
  function isPlain(form) {
    return form.dataset.keep && form.method === "post" && (!form.hasAttribute("hx-post") || form.hasAttribute("hx-trigger"));
  }
  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      if (!isPlain(form) || (event.submitter && event.submitter.hasAttribute("hx-post"))) return;
      event.preventDefault();
      keep(form);
      send(form, event.submitter, new URLSearchParams(new FormData(form, event.submitter)));
    },
    true
  );
  function busy(form, is) {
    body.classList.toggle("waiting", is);
    form.dataset.busy = is ? "yes" : "";
  }
  async function send(form, by, values, at) {
    if (form.dataset.busy) return;
    busy(form, true);
    values.set("_csrf", token());
    try {
      const path = (at && form.dataset.againAt) || (by && by.getAttribute("formaction")) || form.getAttribute("action");
      const headers = { "X-XSRF-TOKEN": token(), "HX-Request": "true", Accept: "text/html" };
      taken(form, await fetch(path, { method: "POST", body: values, headers, signal: AbortSignal.timeout(30000) }), at);
    } catch (unreachable) {
      away();
    } finally {
      busy(form, false);
    }
  }
  async function taken(form, answer, at) {
    if (answer.status === 401) return askToSignIn();
    const next = answer.headers.get("HX-Redirect");
    if (next) {
      forget(form);
      return go(next);
    }
    const html = await answer.text();
    const page = new DOMParser().parseFromString(html, "text/html");
    const main = page.getElementById("main");
    const alone = main ? null : page.querySelector("form[data-keep]");
    if ((!main && !alone) || answer.status >= 500) return tell(wordsOf(html) || body.dataset.failed);
    calm();
    if (alone) return swap(form, alone, form.dataset.keep, at);
    const before = typed(form);
    const again = swap(document.getElementById("main"), main, form.dataset.keep, at);
    // a page without what was typed has taken it
    if (!again || (answer.ok && !holds(again, before))) kept.forget(place(form));
  }
  function holds(form, values) {
    const there = typed(form).map((one) => JSON.stringify(one));
    return values.every((one) => there.includes(JSON.stringify(one)));
  }
  function go(next) {
    const here = location.href;
    location.assign(next);
    // to a place on this very page nothing would be loaded
    if (next.includes("#") && new URL(next, here).pathname === location.pathname) location.reload();
  }
  // the page with what was typed and what is wrong with it takes the place of this one
  function swap(old, fresh, key, at) {
    const made = document.importNode(fresh, true);
    old.replaceWith(made);
    const form = [made, ...made.querySelectorAll("form[data-keep]")].find((one) => one.dataset.keep === key);
    if (form) {
      form.dataset.shown = "yes";
      form.dataset.fresh = "";
      if (at) note(form, at);
    }
    htmx.process(made);
    look();
    const first = made.querySelector("[aria-invalid=true]") || made.querySelector("[autofocus]") || made.querySelector(".wrong, .once") || made;
    if (!first.matches("input, select, textarea, button")) first.tabIndex = -1;
    first.focus();
    return form;
  }

  // forms that are fetched into the page come back by themselves, the one typed into last where there are several
  function reopen() {
    const places = new Map();
    kept.all("form:").forEach((one) => {
      const there = one.opens && document.getElementById(one.into);
      const open = there && [...document.querySelectorAll("form[data-keep]")].some((form) => form.dataset.keep === one.key);
      if (there && !open && !(places.has(one.into) && places.get(one.into).at > one.at)) places.set(one.into, one);
    });
    places.forEach((one) => htmx.ajax("GET", one.opens, { target: "#" + one.into, swap: "innerHTML" }));
  }
  body.addEventListener("htmx:afterSettle", look);
  look();
  // cards that hold such forms are fetched too
  let opened = false;
  function once() {
    if (!opened) reopen();
    opened = true;
  }
  body.addEventListener("htmx:afterSettle", (event) => event.detail.target.id === "command" && once());
  setTimeout(once, document.getElementById("command") ? 8000 : 0);
})();

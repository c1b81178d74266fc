// What every screen of the console shares: the form token, the bar that tells of trouble, forms that take a while.
(function () {
  "use strict";
  const body = document.body;
  const trouble = document.getElementById("trouble");

  function cookie(name) {
    const found = document.cookie.split("; ").find((one) => one.startsWith(name + "="));
    return found ? decodeURIComponent(found.slice(name.length + 1)) : "";
  }

  function token() {
    const meta = document.querySelector("meta[name=csrf]");
    return cookie("XSRF-TOKEN") || (meta ? meta.content : "");
  }

  let watch = 0;
  let asked = false;

  // the server is away: that is said until it answers again, also on a page that asks it for nothing; what a person asked for is named once more
  function away(event) {
    const by = event && event.detail && event.detail.elt;
    const waits = asked || (by ? !by.closest("[data-quiet]") : !event);
    tell(body.dataset.offline);
    asked = waits;
    watch = setInterval(async () => {
      const answer = await fetch("/livez", { cache: "no-store" }).catch(() => null);
      if (!answer || !answer.ok) return;
      body.dispatchEvent(new CustomEvent("reached"));
      if (asked) tell(body.dataset.back);
      else calm();
    }, 5000);
  }

  function tell(text) {
    clearInterval(watch);
    asked = false;
    if (!trouble) return;
    trouble.querySelector("span").textContent = text;
    trouble.querySelector("a").hidden = true;
    trouble.hidden = false;
  }

  // the session is over: what was typed stays, and the way in is offered instead of taken
  function askToSignIn() {
    if (!trouble) return;
    tell(body.dataset.expired);
    const way = trouble.querySelector("a");
    way.href = "/sign-in?next=" + encodeURIComponent(location.pathname + location.search);
    way.hidden = false;
  }

  function calm() {
    clearInterval(watch);
    if (trouble && trouble.querySelector("a").hidden) trouble.hidden = true;
  }

  // the words of a refusal, out of the page or the part it came as
  function wordsOf(html) {
    const answer = new DOMParser().parseFromString(html || "", "text/html");
    const words = [".wrong", "dd"].flatMap((what) => [...answer.querySelectorAll(what)].map((one) => one.textContent.trim()));
    return [...new Set(words)].join(" ");
  }

  window.vestnik = { token, tell, away, calm, askToSignIn, wordsOf };

  // htmx: the form's token, and what to say when an answer does not come or is a refusal; nothing typed is lost
  body.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["X-XSRF-TOKEN"] = token();
    event.detail.headers["Accept"] = "text/html";
  });
  body.addEventListener("htmx:beforeRequest", () => body.classList.add("waiting"));
  body.addEventListener("htmx:afterRequest", (event) => {
    body.classList.remove("waiting");
    if (event.detail.successful && !event.detail.elt.closest("[data-quiet]")) calm();
  });
  body.addEventListener("htmx:beforeOnLoad", (event) => {
    if (event.detail.xhr.status !== 401) return;
    event.preventDefault();
    askToSignIn();
  });
  body.addEventListener("htmx:sendError", away);
  body.addEventListener("htmx:timeout", away);
  // a refused form that names its place comes back into it, with what was typed and what is wrong
  // what draws itself anew waits for a deed that was begun in it: the answer looks for its places from the button, and from one that is gone it finds none
  let answered = null;
  function waits(place) {
    return !answered.hasAttribute("hx-post") && place.querySelector("[hx-post].htmx-request") !== null;
  }
  body.addEventListener("htmx:beforeSwap", (event) => {
    answered = event.detail.requestConfig.elt;
    if (waits(event.detail.target)) event.detail.shouldSwap = false;
  });
  body.addEventListener("htmx:oobBeforeSwap", (event) => {
    if (waits(event.detail.target)) event.detail.shouldSwap = false;
  });
  body.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status < 400 || !event.detail.xhr.getResponseHeader("HX-Retarget")) return;
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  });
  body.addEventListener("htmx:responseError", (event) => {
    tell(wordsOf(event.detail.xhr.responseText) || body.dataset.failed);
  });
  window.addEventListener("offline", away);
  window.addEventListener("online", calm);

  // a click on "close", a choice made by typing beside it, a form that takes a while
  document.addEventListener("click", (event) => {
    const close = event.target.closest("[data-dismiss]");
    if (close) document.getElementById(close.dataset.dismiss).hidden = true;
    const empties = event.target.closest("[data-empties]");
    if (empties) document.getElementById(empties.dataset.empties).replaceChildren();
  });
  document.addEventListener("input", (event) => {
    const checks = event.target.dataset ? event.target.dataset.checks : undefined;
    if (!checks || !event.target.form) return;
    const [name, value] = checks.split("=");
    event.target.form.elements[name].value = value;
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.hasAttribute("hx-post") || event.defaultPrevented) return;
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
    document.querySelectorAll("form button[disabled]:not([data-stays])").forEach((one) => (one.disabled = false));
  });
})();

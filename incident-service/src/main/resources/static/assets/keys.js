// Keys, on a Latin and a Russian keyboard alike: data-key names the key that presses a button, opens a link or goes to a field.
(function () {
  "use strict";
  const RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбю.";
  const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,./";
  const help = document.getElementById("keys");

  function latin(key) {
    const letter = key.toLowerCase();
    const place = RUSSIAN.indexOf(letter);
    return place < 0 ? letter : LATIN[place];
  }

  function shown(one) {
    return one.offsetParent !== null || getComputedStyle(one).position === "fixed";
  }

  function go(target) {
    if (target.matches("input, textarea, select")) {
      target.focus();
      if (target.select) target.select();
    } else if (target.dataset.keyDoes === "focus") {
      target.focus();
    } else {
      target.click();
    }
  }

  // the next step: its large button, or the first thing that is asked there
  function step() {
    const frame = document.getElementById("step");
    if (!frame) return false;
    const next = frame.querySelector("#sure") || frame.querySelector("#send:not([disabled])") || frame.querySelector("input:not([type=hidden]), textarea, button");
    if (!next) return false;
    frame.scrollIntoView({ block: "start" });
    next.focus();
    return true;
  }

  function search() {
    const field = [...document.querySelectorAll("[data-key=f]")].find(shown);
    if (field) go(field);
    else location.assign(document.body.dataset.search + "#find");
  }

  // somebody came here to search
  if (location.hash === "#find") {
    const field = document.querySelector("[data-key=f]");
    if (field) field.focus();
  }

  function escape(event) {
    if (help && help.open) return;
    const typing = event.target.closest("input, textarea, select");
    const form = document.querySelector("#fact form");
    if (form && (!typing || form.contains(typing))) {
      form.parentElement.replaceChildren();
    } else if (typing) {
      typing.blur();
    } else if (document.getElementById("trouble")) {
      document.getElementById("trouble").hidden = true;
    }
  }

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented) return;
    if (event.key === "Escape") return escape(event);
    if ((event.ctrlKey || event.metaKey) && !event.altKey && latin(event.key) === "k") {
      event.preventDefault();
      return search();
    }
    const typing = event.target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || (help && help.open)) return;
    // "/" and "?" stand on other keys of a Russian keyboard: "." and ","
    const asked = event.key === "?" || (event.shiftKey && event.key === ",");
    const key = latin(event.key);
    const named = key === "/" ? "line" : key;
    if (asked) {
      event.preventDefault();
      if (help) help.showModal();
    } else if (key === "s" && step()) {
      event.preventDefault();
    } else if (key === "f") {
      event.preventDefault();
      search();
    } else {
      const target = [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key === named && !one.disabled && shown(one));
      if (target) {
        event.preventDefault();
        go(target);
      }
    }
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-opens-keys]") && help) help.showModal();
    if (event.target === help || event.target.closest("[data-closes-keys]")) help.close();
  });
})();

// Two conveniences; the page is whole without them: it renews itself when it has changed, and shows times in another zone.
(() => {
  'use strict';
  const root = document.documentElement;
  const key = 'vestnik.zone';
  let chosen = 'site';
  try { chosen = localStorage.getItem(key) || 'site'; } catch (e) { /* a reader who keeps nothing still reads */ }

  const zoneName = () => chosen === 'mine' ? Intl.DateTimeFormat().resolvedOptions().timeZone : chosen === 'UTC' ? 'UTC' : root.dataset.zone;
  const inZone = (iso, until, kind) => {
    const at = new Date(iso), zone = zoneName(), lang = root.lang === 'en' ? 'en-GB' : root.lang;
    const clock = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', timeZone: zone });
    const day = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', timeZone: zone });
    const label = zone === 'UTC' ? 'UTC' : new Intl.DateTimeFormat(lang, { timeZone: zone, timeZoneName: 'short' })
      .formatToParts(at).find(part => part.type === 'timeZoneName').value.replace('GMT', 'UTC');
    const away = day.format(at) !== day.format(new Date());
    const from = (kind === 'full' || away ? day.format(at).replace(/ /g, '\u00a0') + ', ' : '') + clock.format(at);
    if (!until) return from + '\u00a0' + label;
    const end = new Date(until), later = day.format(end) === day.format(at) ? '–' : ' – ' + day.format(end) + ', ';
    return from + later + clock.format(end) + '\u00a0' + label;
  };
  const show = () => {
    document.querySelectorAll('time[datetime]').forEach(time => {
      time.dataset.written = time.dataset.written || time.textContent;
      time.textContent = chosen === 'site' ? time.dataset.written : inZone(time.dateTime, time.dataset.until, time.dataset.kind);
    });
    document.querySelectorAll('.choose').forEach(group => { group.hidden = false; });
    document.querySelectorAll('.choose button').forEach(button => {
      button.setAttribute('aria-pressed', String(button.dataset.zone === chosen));
    });
  };
  document.addEventListener('click', event => {
    const button = event.target.closest && event.target.closest('.choose button');
    if (!button) return;
    chosen = button.dataset.zone;
    try { localStorage.setItem(key, chosen); } catch (e) { /* as above */ }
    show();
  });
  let tag = null;
  let text = document.querySelector('main').textContent;
  show();

  const renew = async () => {
    try {
      if (!document.hidden) take(await fetch(location.href, { headers: tag ? { 'If-None-Match': tag } : {}, cache: 'no-store' }));
    } catch (e) { /* no network: what is shown stays, and the next try comes */ }
    setTimeout(renew, 10000 + Math.random() * 5000);
  };
  const take = async answer => {
    if (answer.status !== 200) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const main = fresh.querySelector('main'), old = document.querySelector('main');
    if (main && main.textContent !== text) {
      // not under the reader's hands: whoever is in the middle of it gets it at the next try
      if (old.contains(document.activeElement)) return;
      text = main.textContent;
      old.replaceWith(main);
      document.title = fresh.title;
      document.querySelector('link[rel=icon]').href = fresh.querySelector('link[rel=icon]').href;
      show();
    }
    tag = answer.headers.get('ETag');
  };
  setTimeout(renew, 3000);
})();

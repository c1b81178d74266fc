<#include "blocks.ftl">
<@stage>У вас ещё не восстановлено</@stage>
<@p>У большинства клиентов сервис «${component}» снова работает, у вас — ещё нет: ${stillBroken}. Мы это видим. Сейчас ${action}.</@p>
<@promise>Напишем не позднее ${nextUpdateAt}.</@promise>

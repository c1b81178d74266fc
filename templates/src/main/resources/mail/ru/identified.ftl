<#include "blocks.ftl">
<@stage>Причина найдена</@stage>
<@p><#if resolvedSentAt??>Сбой повторился, хотя в ${resolvedSentAt} мы писали, что сервис работает.</#if> Причина известна: ${cause}. Из-за этого с ${startedAt} <@failure/>.</@p>
<@p>Что делаем: ${action}. <#if eta??>Рассчитываем закончить к ${eta}; если срок изменится, предупредим заранее.<#else>Срок назовём, когда будем в нём уверены.</#if></@p>
<@p>Кого затронуло: ${scope}. <@safety/> <@toDo/></@p>
<@promise><@next/></@promise>

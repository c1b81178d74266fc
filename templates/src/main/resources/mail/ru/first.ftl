<#include "blocks.ftl">
<@stage>Разбираемся</@stage>
<@p><@hello>Здравствуйте!</@hello> <#if resolvedSentAt??>Сбой повторился, хотя в ${resolvedSentAt} мы писали, что сервис работает.</#if> С ${startedAt} <@failure/>. Мы знаем о сбое и разбираемся. Причина пока неизвестна.</@p>
<@p>Кого затронуло: ${scope}. <#if dataSafety??><@safety/></#if> <#if workaround??><@toDo/></#if></@p>
<@promise><@next/></@promise>

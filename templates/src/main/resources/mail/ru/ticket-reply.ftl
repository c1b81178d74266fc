<#include "blocks.ftl">
<@p>Здравствуйте<#if name??>, ${name}</#if>! <#if firstReply>Спасибо, что сообщили. Мы знаем об этом сбое<#else>Новости о сбое</#if> сервиса «${component}» (${ref}): с ${startedAt} <@symptomNow/>; сейчас <@stageSentence/>.</@p>
<@p><#if nextUpdateAt??>Напишем вам здесь же не позднее ${nextUpdateAt}.</#if> Если у вас что-то другое — <@reply/>, прочитает человек. Статус: ${statusUrl}.</@p>

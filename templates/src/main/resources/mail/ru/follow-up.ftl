<#include "blocks.ftl">
<@stage>Итоги</@stage>
<@p><@hello>Здравствуйте!</@hello> Что было с сервисом «${component}»: ${period} (${duration}) ${symptomPast}.</@p>
<@p>Кого затронуло: ${scope}. <@safety/></@p>
<@p><#if timeline??>Хронология, ${timeline}.</#if></@p>
<@p>Причина: ${cause}. Чтобы это не повторилось, мы <@changes/>.</@p>
<@p>Извините: в это время вы не могли <@couldNot/>.</@p>
<@p><#if downtime??>Для вас сбой длился ${downtime.acc}. <@contract/> <@goodwill/></#if></@p>
<@p><#if downtime??><@counted/> <@rights/></#if></@p>
<@promise><#if detailsUrl??>Подробную хронологию можно запросить: ${detailsUrl}.</#if> <#if postmortemBy??>Полный разбор опубликуем не позднее ${postmortemBy}.</#if></@promise>
<@p><#if survey??>${survey}</#if></@p>

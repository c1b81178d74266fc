<#include "blocks.ftl">
<@p>Hello<#if name??> ${name}</#if>, <#if firstReply>thank you for telling us. We know about this incident<#else>here is news about the incident</#if> with ${component} (${ref}). It began at ${startedAt}: <@symptomNow/>. Right now <@stageSentence/>.</@p>
<@p><#if nextUpdateAt??>We will write to you here by ${nextUpdateAt}.</#if> If you see something different, <@reply/>: a person will read it. Status: ${statusUrl}.</@p>

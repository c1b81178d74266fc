<#include "blocks.ftl">
<@stage>Summary</@stage>
<@p><@hello>Hello,</@hello> this is what happened with ${component}: ${period} (${duration}) ${symptomPast}.</@p>
<@p>Who was affected: ${scope}. <@safety/></@p>
<@p><#if timeline??>Timeline, ${timeline}.</#if></@p>
<@p>Cause: ${cause}. So that it does not happen again, <@changes/>.</@p>
<@p>We are sorry: during that time you could not <@couldNot/>.</@p>
<@p><#if downtime??>For you the incident lasted ${downtime}. <@contract/> <@goodwill/></#if></@p>
<@p><#if downtime??><@counted/> <@rights/></#if></@p>
<@promise><#if detailsUrl??>You can ask for the detailed timeline here: ${detailsUrl}.</#if> <#if postmortemBy??>The full review will be published by ${postmortemBy}.</#if></@promise>
<@p><#if survey??>${survey}</#if></@p>

<#include "blocks.ftl">
<@stage>Cause found</@stage>
<@p><#if resolvedSentAt??>It has come back, although at ${resolvedSentAt} we wrote that the service was working.</#if> The cause is known: ${cause}. Because of this, since ${startedAt}, <@failure/>.</@p>
<@p>What we are doing: ${action}. <#if eta??>We expect to finish by ${eta} and will tell you beforehand if that changes.<#else>We will give a time when we are sure of it.</#if></@p>
<@p>Who is affected: ${scope}. <@safety/> <@toDo/></@p>
<@promise><@next/></@promise>

<#include "blocks.ftl">
<@stage>Review published</@stage>
<@p><@hello>Hello,</@hello> the review of the incident with ${component} is published: ${postmortemUrl}.</@p>
<@p>In short: ${period}, ${symptomPast}. Who was affected: ${scope}. <@safety/> Cause: ${cause}. So that it does not happen again, <@changes/>.</@p>
<@p>The review has the full timeline, the causes, what went well and what did not, what we are changing and by when.</@p>
<@p>Once more, we are sorry: during that time you could not <@couldNot/>. If something you need is missing, <@reply/> and we will add it.</@p>

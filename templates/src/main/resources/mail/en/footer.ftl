<#include "blocks.ftl">
<@p>Incident ${ref}. Status and history: ${statusUrl}. If you have a question, <@reply/>: a person will read it.</@p>
<@p>You received this because <@because/>. <#if leaveIncidentUrl??>Stop news about this incident: ${leaveIncidentUrl}; stop incident messages altogether: ${leaveKindUrl}. We will still write to the contract contact about data loss, security and contract credits.</#if></@p>

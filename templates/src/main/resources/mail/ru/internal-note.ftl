<#macro was><#if !generic>${symptomPast}<#elseif effect == "down">не работал<#elseif effect == "slow">работал медленно<#else>работал с перебоями</#if></#macro>
<@stage>${ref}, ${severity}</@stage>
<@p>Сервис «${component}»: с ${startedAt} <#if restoredAt??>до ${restoredAt} <@was/>; сейчас снова работает как обычно<#elseif generic>${impactVerb}<#else>${symptomPresent}</#if>. Затронуто: ${scope}.</@p>
<@p><#if lastNotice??>Последнее сообщение клиентам: «${lastNotice}», отправлено в ${lastNoticeAt}<#if nextUpdateAt??>; следующее — не позднее ${nextUpdateAt}</#if>.<#else>Клиентам пока ничего не отправили.</#if> Статус: ${statusUrl}.</@p>
<@p>Руководит: ${role}.</@p>
<@promise>Нужно от вас: ${ask}.</@promise>
<@p>Наружу этот текст не пересылать.</@p>

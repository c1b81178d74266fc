<#list paragraphs as paragraph>${paragraph.text}

</#list>
<#list footer>———
<#items as paragraph>
${paragraph.text}
</#items></#list>
